/** @jsxImportSource react */
import '@carbon/styles/css/styles.css'
import {
  Accordion,
  AccordionItem,
  Button,
  Checkbox,
  ComboBox,
  DataTable,
  DatePicker,
  DatePickerInput,
  Dropdown,
  FilterableMultiSelect,
  Modal,
  MultiSelect,
  NumberInput,
  OverflowMenu,
  OverflowMenuItem,
  RadioButton,
  RadioButtonGroup,
  Slider,
  StructuredListBody,
  StructuredListCell,
  StructuredListHead,
  StructuredListInput,
  StructuredListRow,
  StructuredListWrapper,
  Table,
  TableBatchAction,
  TableBatchActions,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableHeader,
  TableRow,
  TableSelectAll,
  TableSelectRow,
  TableToolbar,
  TableToolbarContent,
  TableToolbarSearch,
  TextInput,
  Toggle,
} from '@carbon/react'
import { type ComponentProps, type ReactElement, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { COUNTRIES, iso, type Show } from '../stage'

const SERVERS = [
  { id: 'a', name: 'Load balancer 1', protocol: 'HTTP', status: 'Disabled' },
  { id: 'b', name: 'Load balancer 2', protocol: 'HTTP', status: 'Starting' },
  { id: 'c', name: 'Mail relay', protocol: 'SMTP', status: 'Active' },
  { id: 'd', name: 'Archive', protocol: 'FTP', status: 'Active' },
]
const HEADERS = [
  { key: 'name', header: 'Name' },
  { key: 'protocol', header: 'Protocol' },
  { key: 'status', header: 'Status' },
]
const countries = COUNTRIES.map((text) => ({ id: text, text }))
const toText = (item: { text: string } | null | undefined): string => item?.text ?? ''

const held: { [name: string]: unknown } = {
  visited: ['Austria'],
  guests: 2,
  volume: 30,
  wifi: true,
  size: 'small',
  deleted: [],
  menu: '',
}
const keep = (name: string, value: unknown): void => {
  held[name] = value
}

function Servers(): ReactElement {
  const [rows, setRows] = useState(SERVERS)
  return (
    <DataTable rows={rows} headers={HEADERS} isSortable>
      {({
        rows,
        headers,
        getHeaderProps,
        getRowProps,
        getSelectionProps,
        getBatchActionProps,
        getToolbarProps,
        getTableProps,
        onInputChange,
        selectedRows,
      }) => {
        held.rows = rows.map(({ cells }) => cells[0]?.value)
        held.selected = selectedRows.map(({ cells }) => cells[0]?.value)
        return (
          <TableContainer title="Servers" description="What runs where">
            <TableToolbar {...(getToolbarProps() as object)}>
              <TableBatchActions {...getBatchActionProps()}>
                <TableBatchAction
                  onClick={() => {
                    keep(
                      'deleted',
                      selectedRows.map(({ cells }) => cells[0]?.value),
                    )
                    setRows((now) => now.filter(({ id }) => !selectedRows.some((row) => row.id === id)))
                  }}
                >
                  Delete
                </TableBatchAction>
              </TableBatchActions>
              <TableToolbarContent>
                <TableToolbarSearch onChange={onInputChange} />
                <Button onClick={() => keep('menu', 'add')}>Add new</Button>
              </TableToolbarContent>
            </TableToolbar>
            <Table {...getTableProps()}>
              <TableHead>
                <TableRow>
                  <TableSelectAll {...(getSelectionProps() as ComponentProps<typeof TableSelectAll>)} />
                  {headers.map((header) => {
                    const { key, ...props } = getHeaderProps({ header })
                    return (
                      <TableHeader key={key} {...(props as object)}>
                        {header.header}
                      </TableHeader>
                    )
                  })}
                  <TableHeader aria-label="overflow actions" />
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((row) => {
                  const { key, ...props } = getRowProps({ row })
                  return (
                    <TableRow key={key} {...props}>
                      <TableSelectRow {...(getSelectionProps({ row }) as ComponentProps<typeof TableSelectRow>)} />
                      {row.cells.map((cell) => (
                        <TableCell key={cell.id}>{cell.value}</TableCell>
                      ))}
                      <TableCell>
                        <OverflowMenu size="sm" flipped aria-label="Options" iconDescription="Options">
                          <OverflowMenuItem
                            itemText="Stop app"
                            onClick={() => keep('menu', `stop ${row.cells[0]?.value}`)}
                          />
                          <OverflowMenuItem
                            itemText="Restart app"
                            onClick={() => keep('menu', `restart ${row.cells[0]?.value}`)}
                          />
                          <OverflowMenuItem
                            hasDivider
                            isDelete
                            itemText="Delete app"
                            onClick={() => keep('menu', `delete ${row.cells[0]?.value}`)}
                          />
                        </OverflowMenu>
                      </TableCell>
                    </TableRow>
                  )
                })}
              </TableBody>
            </Table>
          </TableContainer>
        )
      }}
    </DataTable>
  )
}

function Everything(): ReactElement {
  const [isOpen, setOpen] = useState(false)
  return (
    <form style={{ display: 'grid', gap: 24, padding: 24, maxWidth: 900 }} onSubmit={(event) => event.preventDefault()}>
      <TextInput id="name" labelText="Full name" onChange={(event) => keep('name', event.target.value)} />
      <ComboBox
        id="country"
        titleText="Country"
        placeholder="Filter…"
        items={countries}
        itemToString={toText}
        onChange={({ selectedItem }) => keep('country', toText(selectedItem))}
      />
      <Dropdown
        id="plan"
        titleText="Plan"
        label="Choose a plan"
        items={['Free', 'Team', 'Business']}
        onChange={({ selectedItem }) => keep('plan', selectedItem)}
      />
      <MultiSelect
        id="toppings"
        titleText="Toppings"
        label="Choose toppings"
        items={['Ham', 'Cheese', 'Olives', 'Onions'].map((text) => ({ id: text, text }))}
        itemToString={toText}
        onChange={({ selectedItems }) => keep('toppings', selectedItems?.map(toText))}
      />
      <FilterableMultiSelect
        id="visited"
        titleText="Visited"
        placeholder="Filter countries"
        items={countries}
        itemToString={toText}
        initialSelectedItems={countries.slice(0, 1)}
        onChange={({ selectedItems }) => keep('visited', selectedItems?.map(toText))}
      />
      <DatePicker datePickerType="single" onChange={(dates) => keep('birthday', dates[0])}>
        <DatePickerInput id="birthday" labelText="Date of birth" placeholder="mm/dd/yyyy" />
      </DatePicker>
      <DatePicker datePickerType="range" onChange={(dates) => keep('stay', dates)}>
        <DatePickerInput id="from" labelText="Start date" placeholder="mm/dd/yyyy" />
        <DatePickerInput id="till" labelText="End date" placeholder="mm/dd/yyyy" />
      </DatePicker>
      <NumberInput
        id="guests"
        label="Guests"
        min={1}
        max={9}
        defaultValue={2}
        onChange={(_event, { value }) => keep('guests', Number(value))}
      />
      <Slider
        id="volume"
        labelText="Volume"
        min={0}
        max={100}
        value={30}
        onChange={({ value }) => keep('volume', value)}
      />
      <Slider
        labelText="Price range"
        min={0}
        max={100}
        value={20}
        unstable_valueUpper={80}
        ariaLabelInput="Lower bound"
        unstable_ariaLabelInputUpper="Upper bound"
        onChange={({ value, valueUpper }) => keep('price', [value, valueUpper])}
      />
      <Toggle id="wifi" labelText="Wi-Fi" labelA="Off" labelB="On" defaultToggled onToggle={(on) => keep('wifi', on)} />
      <Checkbox id="terms" labelText="I accept the terms" onChange={(_event, { checked }) => keep('terms', checked)} />
      <RadioButtonGroup legendText="Size" name="size" defaultSelected="small" onChange={(value) => keep('size', value)}>
        <RadioButton labelText="Small" value="small" id="size-small" />
        <RadioButton labelText="Medium" value="medium" id="size-medium" />
        <RadioButton labelText="Large" value="large" id="size-large" />
      </RadioButtonGroup>
      <Accordion>
        <AccordionItem title="Shipping details" onHeadingClick={({ isOpen }) => keep('shipping', isOpen)}>
          Sent on Mondays.
        </AccordionItem>
        <AccordionItem title="Billing details">Paid on Fridays.</AccordionItem>
      </Accordion>
      <StructuredListWrapper selection aria-label="Carriers">
        <StructuredListHead>
          <StructuredListRow head>
            <StructuredListCell head>Carrier</StructuredListCell>
            <StructuredListCell head>Delivers in</StructuredListCell>
          </StructuredListRow>
        </StructuredListHead>
        <StructuredListBody>
          {['Snail mail', 'Post', 'Courier'].map((carrier, at) => (
            <StructuredListRow key={carrier} selection>
              <StructuredListCell>{carrier}</StructuredListCell>
              <StructuredListCell>{`${9 - 4 * at} days`}</StructuredListCell>
              <StructuredListInput id={`carrier-${at}`} title={carrier} name="carrier" />
            </StructuredListRow>
          ))}
        </StructuredListBody>
      </StructuredListWrapper>
      <Servers />
      <Button kind="tertiary" onClick={() => setOpen(true)}>
        Rename the project
      </Button>
      <Modal
        open={isOpen}
        modalHeading="Rename the project"
        primaryButtonText="Save"
        secondaryButtonText="Cancel"
        onRequestClose={() => setOpen(false)}
        onRequestSubmit={() => {
          keep('project', (document.querySelector('#project') as HTMLInputElement).value)
          setOpen(false)
        }}
      >
        <TextInput id="project" labelText="New name" />
      </Modal>
    </form>
  )
}

export const show: Show = (stage) => {
  createRoot(stage).render(<Everything />)
  const plain = (name: string) => () => JSON.parse(JSON.stringify(held[name] ?? ''))
  return {
    ...Object.fromEntries(
      'name country plan toppings visited guests volume price wifi terms size shipping rows selected deleted menu project'
        .split(' ')
        .map((name) => [name, plain(name)]),
    ),
    carrier: () => stage.querySelector<HTMLInputElement>('[name=carrier]:checked')?.title ?? '',
    birthday: () => iso(held.birthday as Date | undefined),
    stay: () => ((held.stay ?? []) as Date[]).map(iso),
  }
}

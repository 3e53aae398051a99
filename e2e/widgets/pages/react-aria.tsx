/** @jsxImportSource react */
import { type CalendarDate, parseDate } from '@internationalized/date'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  Checkbox,
  CheckboxGroup,
  ComboBox,
  DateInput,
  DatePicker,
  DateRangePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Menu,
  MenuItem,
  MenuTrigger,
  NumberField,
  Popover,
  Radio,
  RadioGroup,
  RangeCalendar,
  Select,
  SelectValue,
  Slider,
  SliderThumb,
  SliderTrack,
  Switch,
  TimeField,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import type { Json } from '../../../src/page/json'
import { COUNTRIES, type Show } from '../stage'

const style = `
  .page { width: 440px; padding: 20px; display: grid; gap: 16px; font: 15px sans-serif }
  .react-aria-SliderTrack { position: relative; height: 30px; width: 300px; background: linear-gradient(#ccc, #ccc) center/100% 4px no-repeat }
  .react-aria-SliderThumb { width: 20px; height: 20px; border-radius: 50%; background: teal; top: 50% }
  .react-aria-Popover { background: white; border: 1px solid #999; padding: 8px; max-height: 300px; overflow: auto }
  .react-aria-Switch .track { width: 36px; height: 20px; border-radius: 10px; background: #bbb; display: inline-block }
  .react-aria-Switch[data-selected] .track { background: teal }
  .react-aria-Checkbox .box { width: 14px; height: 14px; border: 1px solid; display: inline-block }
  .react-aria-DateInput { display: inline-flex; border: 1px solid #999; padding: 4px }
  .react-aria-CalendarCell { width: 32px; line-height: 32px; text-align: center; cursor: default }
  .react-aria-CalendarCell[data-outside-month] { display: none }
  .react-aria-ToggleButton[data-selected] { background: teal; color: white }
`

export const show: Show = (stage) => {
  const held: { [name: string]: Json } = { volume: 30, price: [20, 80], guests: 2, wifi: true, departure: '2026-03-05' }
  const set = (name: string) => (value: unknown) => {
    held[name] = value as Json
  }
  const items = COUNTRIES.map((name) => (
    <ListBoxItem key={name} id={name}>
      {name}
    </ListBoxItem>
  ))
  const day = (name: string) => (value: CalendarDate | null) => set(name)(value?.toString() ?? '')
  createRoot(stage).render(
    <div className="page">
      <style>{style}</style>
      <ComboBox onSelectionChange={set('country')}>
        <Label>Country</Label>
        <div>
          <Input />
          <Button>▼</Button>
        </div>
        <Popover>
          <ListBox>{items}</ListBox>
        </Popover>
      </ComboBox>
      <Select onSelectionChange={set('home')}>
        <Label>Home</Label>
        <Button>
          <SelectValue />
          <span aria-hidden="true">▼</span>
        </Button>
        <Popover>
          <ListBox>{items}</ListBox>
        </Popover>
      </Select>
      <DatePicker defaultValue={parseDate('2026-03-05')} onChange={day('departure')}>
        <Label>Departure</Label>
        <Group>
          <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
          <Button>▼</Button>
        </Group>
        <Popover>
          <Dialog>
            <Calendar>
              <header>
                <Button slot="previous">◀</Button>
                <Heading />
                <Button slot="next">▶</Button>
              </header>
              <CalendarGrid>{(date) => <CalendarCell date={date} />}</CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
      <DateRangePicker onChange={(range) => set('stay')(range ? [range.start.toString(), range.end.toString()] : [])}>
        <Label>Stay</Label>
        <Group>
          <DateInput slot="start">{(segment) => <DateSegment segment={segment} />}</DateInput>
          <span aria-hidden="true">–</span>
          <DateInput slot="end">{(segment) => <DateSegment segment={segment} />}</DateInput>
          <Button>▼</Button>
        </Group>
        <Popover>
          <Dialog>
            <RangeCalendar>
              <header>
                <Button slot="previous">◀</Button>
                <Heading />
                <Button slot="next">▶</Button>
              </header>
              <CalendarGrid>{(date) => <CalendarCell date={date} />}</CalendarGrid>
            </RangeCalendar>
          </Dialog>
        </Popover>
      </DateRangePicker>
      <TimeField onChange={(value) => set('alarm')(value?.toString() ?? '')}>
        <Label>Alarm</Label>
        <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
      </TimeField>
      <NumberField defaultValue={2} minValue={1} maxValue={9} onChange={set('guests')}>
        <Label>Guests</Label>
        <Group>
          <Button slot="decrement">-</Button>
          <Input />
          <Button slot="increment">+</Button>
        </Group>
      </NumberField>
      <Slider defaultValue={30} onChange={set('volume')}>
        <Label>Volume</Label>
        <SliderTrack>
          <SliderThumb />
        </SliderTrack>
      </Slider>
      <Slider defaultValue={[20, 80]} onChange={set('price')}>
        <Label>Price</Label>
        <SliderTrack>
          <SliderThumb index={0} aria-label="Minimum" />
          <SliderThumb index={1} aria-label="Maximum" />
        </SliderTrack>
      </Slider>
      <Switch defaultSelected onChange={set('wifi')}>
        <span className="track" /> Wi-Fi
      </Switch>
      <CheckboxGroup onChange={set('extras')}>
        <Label>Extras</Label>
        {['Breakfast', 'Sauna', 'Parking'].map((name) => (
          <Checkbox key={name} value={name}>
            <span className="box" /> {name}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <RadioGroup onChange={set('size')}>
        <Label>Size</Label>
        {['Small', 'Medium', 'Large'].map((name) => (
          <Radio key={name} value={name}>
            {name}
          </Radio>
        ))}
      </RadioGroup>
      <ToggleButtonGroup
        aria-label="Alignment"
        disallowEmptySelection
        onSelectionChange={(keys) => set('align')([...keys].map(String))}
      >
        {['Left', 'Center', 'Right'].map((name) => (
          <ToggleButton key={name} id={name}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <MenuTrigger>
        <Button aria-label="Actions">☰</Button>
        <Popover>
          <Menu onAction={set('did')}>
            {['Copy', 'Rename', 'Delete'].map((name) => (
              <MenuItem key={name} id={name}>
                {name}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>,
  )
  const names = 'country home departure stay alarm guests volume price wifi extras size align did'
  return Object.fromEntries(names.split(' ').map((name) => [name, () => held[name] ?? '']))
}

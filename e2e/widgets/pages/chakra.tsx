/** @jsxImportSource react */
import {
  Box,
  Button,
  ChakraProvider,
  Combobox,
  createListCollection,
  createTreeCollection,
  Dialog,
  defaultSystem,
  Editable,
  Field,
  Input,
  Menu,
  NumberInput,
  Pagination,
  PinInput,
  Portal,
  RatingGroup,
  SegmentGroup,
  Select,
  Slider,
  Switch,
  TagsInput,
  TreeView,
  useFilter,
  useListCollection,
} from '@chakra-ui/react'
import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { COUNTRIES, type Show } from '../stage'

const sizes = createListCollection({
  items: ['Small', 'Medium', 'Large'].map((label) => ({ label, value: label.toLowerCase() })),
})
const toppings = createListCollection({
  items: ['Ham', 'Cheese', 'Olives', 'Onions'].map((label) => ({ label, value: label })),
})
interface Entry {
  id: string
  name: string
  children?: Entry[]
}
const files = createTreeCollection<Entry>({
  nodeToValue: ({ id }) => id,
  nodeToString: ({ name }) => name,
  rootNode: {
    id: 'root',
    name: '',
    children: [
      {
        id: 'src',
        name: 'src',
        children: [
          { id: 'app', name: 'app.tsx' },
          { id: 'main', name: 'main.tsx' },
        ],
      },
      { id: 'docs', name: 'docs', children: [{ id: 'guide', name: 'guide.md' }] },
      { id: 'license', name: 'LICENSE' },
    ],
  },
})

const held: { [name: string]: unknown } = {
  visited: ['Austria'],
  guests: 2,
  volume: 30,
  price: [20, 80],
  wifi: true,
  title: 'Draft',
  page: 1,
  rating: 2,
  view: 'Week',
  tags: ['react'],
}
const keep = (name: string, value: unknown): void => {
  held[name] = value
}

function Country({ label, name, multiple = false }: { label: string; name: string; multiple?: boolean }): ReactElement {
  const { contains } = useFilter({ sensitivity: 'base' })
  const { collection, filter } = useListCollection({
    initialItems: COUNTRIES.map((each) => ({ label: each, value: each })),
    filter: contains,
  })
  return (
    <Combobox.Root
      collection={collection}
      multiple={multiple}
      defaultValue={multiple ? ['Austria'] : []}
      onInputValueChange={({ inputValue }) => filter(inputValue)}
      onValueChange={({ value }) => keep(name, value)}
      width="320px"
    >
      <Combobox.Label>{label}</Combobox.Label>
      <Combobox.Control>
        <Combobox.Input placeholder="Type to search" />
        <Combobox.IndicatorGroup>
          <Combobox.ClearTrigger />
          <Combobox.Trigger />
        </Combobox.IndicatorGroup>
      </Combobox.Control>
      <Portal>
        <Combobox.Positioner>
          <Combobox.Content>
            <Combobox.Empty>No items found</Combobox.Empty>
            {collection.items.map((item) => (
              <Combobox.Item item={item} key={item.value}>
                {item.label}
                <Combobox.ItemIndicator />
              </Combobox.Item>
            ))}
          </Combobox.Content>
        </Combobox.Positioner>
      </Portal>
    </Combobox.Root>
  )
}

const list = (label: string, name: string, collection: typeof sizes, multiple = false): ReactElement => (
  <Select.Root
    collection={collection}
    multiple={multiple}
    width="320px"
    onValueChange={({ value }) => keep(name, multiple ? value : value[0])}
  >
    <Select.HiddenSelect />
    <Select.Label>{label}</Select.Label>
    <Select.Control>
      <Select.Trigger>
        <Select.ValueText placeholder="Choose" />
      </Select.Trigger>
      <Select.IndicatorGroup>
        <Select.Indicator />
      </Select.IndicatorGroup>
    </Select.Control>
    <Portal>
      <Select.Positioner>
        <Select.Content>
          {collection.items.map((item) => (
            <Select.Item item={item} key={item.value}>
              {item.label}
              <Select.ItemIndicator />
            </Select.Item>
          ))}
        </Select.Content>
      </Select.Positioner>
    </Portal>
  </Select.Root>
)

export const show: Show = (stage) => {
  createRoot(stage).render(
    <ChakraProvider value={defaultSystem}>
      <Box display="grid" gap="6" padding="6" maxWidth="700px">
        <Field.Root>
          <Field.Label>Full name</Field.Label>
          <Input onChange={(event) => keep('name', event.target.value)} />
        </Field.Root>
        {list('Size', 'size', sizes)}
        {list('Toppings', 'toppings', toppings, true)}
        <Country label="Country" name="country" />
        <Country label="Visited" name="visited" multiple />
        <NumberInput.Root
          defaultValue="2"
          min={1}
          max={9}
          width="200px"
          onValueChange={({ valueAsNumber }) => keep('guests', valueAsNumber)}
        >
          <NumberInput.Label>Guests</NumberInput.Label>
          <NumberInput.Control />
          <NumberInput.Input />
        </NumberInput.Root>
        <PinInput.Root onValueChange={({ valueAsString }) => keep('code', valueAsString)}>
          <PinInput.Label>Code from the message</PinInput.Label>
          <PinInput.HiddenInput />
          <PinInput.Control>
            {[0, 1, 2, 3].map((index) => (
              <PinInput.Input key={index} index={index} />
            ))}
          </PinInput.Control>
        </PinInput.Root>
        <Slider.Root width="300px" defaultValue={[30]} onValueChange={({ value }) => keep('volume', value[0])}>
          <Slider.Label>Volume</Slider.Label>
          <Slider.Control>
            <Slider.Track>
              <Slider.Range />
            </Slider.Track>
            <Slider.Thumbs />
          </Slider.Control>
        </Slider.Root>
        <Slider.Root width="300px" defaultValue={[20, 80]} onValueChange={({ value }) => keep('price', value)}>
          <Slider.Label>Price</Slider.Label>
          <Slider.Control>
            <Slider.Track>
              <Slider.Range />
            </Slider.Track>
            <Slider.Thumbs />
          </Slider.Control>
        </Slider.Root>
        <Switch.Root defaultChecked onCheckedChange={({ checked }) => keep('wifi', checked)}>
          <Switch.HiddenInput />
          <Switch.Control />
          <Switch.Label>Wi-Fi</Switch.Label>
        </Switch.Root>
        <TagsInput.Root defaultValue={['react']} onValueChange={({ value }) => keep('tags', value)}>
          <TagsInput.Label>Tags</TagsInput.Label>
          <TagsInput.Control>
            <TagsInput.Items />
            <TagsInput.Input placeholder="Add tag..." />
          </TagsInput.Control>
        </TagsInput.Root>
        <Box>
          Title
          <Editable.Root defaultValue="Draft" onValueCommit={({ value }) => keep('title', value)}>
            <Editable.Preview />
            <Editable.Input />
          </Editable.Root>
        </Box>
        <SegmentGroup.Root defaultValue="Week" onValueChange={({ value }) => keep('view', value)}>
          <SegmentGroup.Indicator />
          <SegmentGroup.Items items={['Day', 'Week', 'Month']} />
        </SegmentGroup.Root>
        <RatingGroup.Root count={5} defaultValue={2} onValueChange={({ value }) => keep('rating', value)}>
          <RatingGroup.Label>Rating</RatingGroup.Label>
          <RatingGroup.HiddenInput />
          <RatingGroup.Control />
        </RatingGroup.Root>
        <Menu.Root onSelect={({ value }) => keep('menu', value)}>
          <Menu.Trigger asChild>
            <Button variant="outline">Actions</Button>
          </Menu.Trigger>
          <Portal>
            <Menu.Positioner>
              <Menu.Content>
                <Menu.Item value="new">New file</Menu.Item>
                <Menu.Root onSelect={({ value }) => keep('menu', value)} positioning={{ placement: 'right-start' }}>
                  <Menu.TriggerItem>Open recent</Menu.TriggerItem>
                  <Portal>
                    <Menu.Positioner>
                      <Menu.Content>
                        <Menu.Item value="panda">Panda</Menu.Item>
                        <Menu.Item value="ark">Ark</Menu.Item>
                      </Menu.Content>
                    </Menu.Positioner>
                  </Portal>
                </Menu.Root>
              </Menu.Content>
            </Menu.Positioner>
          </Portal>
        </Menu.Root>
        <TreeView.Root
          collection={files}
          maxW="sm"
          onSelectionChange={({ selectedValue }) => keep('file', selectedValue)}
        >
          <TreeView.Label>Files</TreeView.Label>
          <TreeView.Tree>
            <TreeView.Node
              render={({ node, nodeState }) =>
                nodeState.isBranch ? (
                  <TreeView.BranchControl>
                    <TreeView.BranchText>{node.name}</TreeView.BranchText>
                  </TreeView.BranchControl>
                ) : (
                  <TreeView.Item>
                    <TreeView.ItemText>{node.name}</TreeView.ItemText>
                  </TreeView.Item>
                )
              }
            />
          </TreeView.Tree>
        </TreeView.Root>
        <Pagination.Root count={200} pageSize={10} defaultPage={1} onPageChange={({ page }) => keep('page', page)}>
          <Pagination.PrevTrigger>Previous</Pagination.PrevTrigger>
          <Pagination.Items
            render={(page) => (
              <Button size="sm" variant="ghost">
                {page.value}
              </Button>
            )}
          />
          <Pagination.NextTrigger>Next</Pagination.NextTrigger>
        </Pagination.Root>
        <Dialog.Root>
          <Dialog.Trigger asChild>
            <Button variant="outline">Edit profile</Button>
          </Dialog.Trigger>
          <Portal>
            <Dialog.Backdrop />
            <Dialog.Positioner>
              <Dialog.Content>
                <Dialog.Header>
                  <Dialog.Title>Profile</Dialog.Title>
                </Dialog.Header>
                <Dialog.Body>
                  <Field.Root>
                    <Field.Label>Nickname</Field.Label>
                    <Input onChange={(event) => keep('nickname', event.target.value)} />
                  </Field.Root>
                </Dialog.Body>
                <Dialog.Footer>
                  <Dialog.ActionTrigger asChild>
                    <Button onClick={() => keep('saved', true)}>Save</Button>
                  </Dialog.ActionTrigger>
                </Dialog.Footer>
              </Dialog.Content>
            </Dialog.Positioner>
          </Portal>
        </Dialog.Root>
      </Box>
    </ChakraProvider>,
  )
  const plain = (name: string) => () => JSON.parse(JSON.stringify(held[name] ?? ''))
  return Object.fromEntries(
    'name size toppings country visited guests code volume price wifi tags title view rating menu file page nickname saved'
      .split(' ')
      .map((name) => [name, plain(name)]),
  )
}

/** @jsxImportSource react */
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Grid from '@mui/material/Grid'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemIcon from '@mui/material/ListItemIcon'
import ListItemText from '@mui/material/ListItemText'
import Paper from '@mui/material/Paper'
import { RichTreeView } from '@mui/x-tree-view/RichTreeView'
import { SimpleTreeView } from '@mui/x-tree-view/SimpleTreeView'
import { TreeItem } from '@mui/x-tree-view/TreeItem'
import { type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Json } from '../../../src/page/json'
import type { Show } from '../stage'

const held: { [name: string]: Json } = { left: [1, 2, 3, 4], right: [5, 6], product: '', rights: [] }

/** The transfer list of the library's examples. */
function TransferList(): ReactNode {
  const [checked, setChecked] = useState<readonly number[]>([])
  const [left, setLeft] = useState<readonly number[]>([1, 2, 3, 4])
  const [right, setRight] = useState<readonly number[]>([5, 6])
  const here = (side: readonly number[]): number[] => checked.filter((value) => side.includes(value))
  const move = (from: readonly number[], to: readonly number[], moved: readonly number[]) => ({
    from: from.filter((value) => !moved.includes(value)),
    to: [...to, ...moved],
  })
  const set = (newLeft: readonly number[], newRight: readonly number[], moved: readonly number[]): void => {
    setLeft(newLeft)
    setRight(newRight)
    setChecked(checked.filter((value) => !moved.includes(value)))
    Object.assign(held, { left: newLeft, right: newRight })
  }
  const list = (items: readonly number[]): ReactNode => (
    <Paper sx={{ width: 200, height: 230, overflow: 'auto' }}>
      <List dense component="div" role="list">
        {items.map((value) => (
          <ListItemButton
            key={value}
            role="listitem"
            onClick={() =>
              setChecked(checked.includes(value) ? checked.filter((one) => one !== value) : [...checked, value])
            }
          >
            <ListItemIcon>
              <Checkbox checked={checked.includes(value)} tabIndex={-1} disableRipple />
            </ListItemIcon>
            <ListItemText primary={`List item ${value}`} />
          </ListItemButton>
        ))}
      </List>
    </Paper>
  )
  const button = (name: string, label: string, moved: readonly number[], toRight: boolean): ReactNode => (
    <Button
      sx={{ my: 0.5 }}
      variant="outlined"
      size="small"
      disabled={moved.length === 0}
      aria-label={label}
      onClick={() => {
        const { from, to } = toRight ? move(left, right, moved) : move(right, left, moved)
        if (toRight) set(from, to, moved)
        else set(to, from, moved)
      }}
    >
      {name}
    </Button>
  )
  return (
    <Grid container spacing={2} sx={{ alignItems: 'center' }}>
      <Grid>{list(left)}</Grid>
      <Grid>
        <Grid container sx={{ flexDirection: 'column', alignItems: 'center' }}>
          {button('≫', 'move all right', left, true)}
          {button('>', 'move selected right', here(left), true)}
          {button('<', 'move selected left', here(right), false)}
          {button('≪', 'move all left', right, false)}
        </Grid>
      </Grid>
      <Grid>{list(right)}</Grid>
    </Grid>
  )
}

const RIGHTS = [
  {
    id: 'users',
    label: 'Users',
    children: [
      { id: 'users-view', label: 'View users' },
      { id: 'users-edit', label: 'Edit users' },
    ],
  },
  { id: 'reports', label: 'Reports', children: [{ id: 'reports-print', label: 'Print reports' }] },
]

function Page(): ReactNode {
  return (
    <div style={{ padding: 20, width: 640 }}>
      <h3>Choices</h3>
      <TransferList />
      <h3>Products</h3>
      <SimpleTreeView onItemSelectionToggle={(_, id, selected) => selected && Object.assign(held, { product: id })}>
        <TreeItem itemId="grid" label="Data Grid">
          <TreeItem itemId="grid-pro" label="Data Grid Pro" />
          <TreeItem itemId="grid-premium" label="Data Grid Premium" />
        </TreeItem>
        <TreeItem itemId="pickers" label="Date and Time Pickers">
          <TreeItem itemId="pickers-pro" label="Date Range Pickers" />
        </TreeItem>
      </SimpleTreeView>
      <h3>Rights</h3>
      <RichTreeView
        items={RIGHTS}
        checkboxSelection
        multiSelect
        onSelectedItemsChange={(_, ids) => Object.assign(held, { rights: ids.toSorted() })}
      />
    </div>
  )
}

export const show: Show = (stage) => {
  createRoot(stage).render(<Page />)
  return Object.fromEntries(Object.keys(held).map((name) => [name, () => held[name] ?? '']))
}

/** @jsxImportSource react */
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Autocomplete,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormLabel,
  InputLabel,
  Menu,
  MenuItem,
  Radio,
  RadioGroup,
  Rating,
  Select,
  Slider,
  Switch,
  Tab,
  Tabs,
  TextField,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Json } from '../../../src/page/json'
import { COUNTRIES, type Show } from '../stage'

const now = {
  name: '',
  age: 10 as Json,
  toppings: [] as string[],
  country: '',
  visited: [] as string[],
  terms: false,
  wifi: true,
  size: 'medium',
  volume: 30,
  price: [20, 80],
  rating: 2,
  tab: 0,
  opened: false,
  dialog: false,
  renamed: '',
  sorted: '',
}

function Form() {
  const [state, set] = useState({ ...now })
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [draft, setDraft] = useState('')
  const keep = (change: Partial<typeof now>): void => {
    Object.assign(now, change)
    set({ ...now })
  }
  const sort = (by: string): void => {
    keep({ sorted: by })
    setAnchor(null)
  }
  return (
    <div style={{ display: 'grid', gap: 12, width: 480, padding: 20 }}>
      <TextField label="Full name" value={state.name} onChange={(event) => keep({ name: event.target.value })} />
      <FormControl>
        <InputLabel id="age-label">Age</InputLabel>
        <Select
          labelId="age-label"
          label="Age"
          value={state.age}
          onChange={(event) => keep({ age: event.target.value })}
        >
          <MenuItem value={10}>Ten</MenuItem>
          <MenuItem value={20}>Twenty</MenuItem>
          <MenuItem value={30}>Thirty</MenuItem>
        </Select>
      </FormControl>
      <FormControl>
        <InputLabel id="toppings-label">Toppings</InputLabel>
        <Select
          multiple
          labelId="toppings-label"
          label="Toppings"
          value={state.toppings}
          onChange={(event) => keep({ toppings: [event.target.value].flat() })}
        >
          {['Cheese', 'Ham', 'Olives', 'Onions'].map((topping) => (
            <MenuItem key={topping} value={topping}>
              {topping}
            </MenuItem>
          ))}
        </Select>
      </FormControl>
      <Autocomplete
        options={COUNTRIES}
        value={state.country || null}
        onChange={(_, country) => keep({ country: country ?? '' })}
        renderInput={(params) => <TextField {...params} label="Country" />}
      />
      <Autocomplete
        multiple
        options={COUNTRIES}
        value={state.visited}
        onChange={(_, visited) => keep({ visited })}
        renderInput={(params) => <TextField {...params} label="Visited" />}
      />
      <FormControlLabel
        control={<Checkbox checked={state.terms} onChange={(_, terms) => keep({ terms })} />}
        label="I accept the terms"
      />
      <FormControlLabel
        control={<Switch checked={state.wifi} onChange={(_, wifi) => keep({ wifi })} />}
        label="Wi-Fi"
      />
      <FormControl>
        <FormLabel id="size-label">Size</FormLabel>
        <RadioGroup aria-labelledby="size-label" value={state.size} onChange={(_, size) => keep({ size })}>
          <FormControlLabel value="small" control={<Radio />} label="Small" />
          <FormControlLabel value="medium" control={<Radio />} label="Medium" />
          <FormControlLabel value="large" control={<Radio />} label="Large" />
        </RadioGroup>
      </FormControl>
      <span id="volume-label">Volume</span>
      <Slider
        aria-labelledby="volume-label"
        value={state.volume}
        onChange={(_, volume) => keep({ volume: [volume].flat()[0] ?? 0 })}
      />
      <Slider
        getAriaLabel={(index) => (index === 0 ? 'Lowest price' : 'Highest price')}
        value={state.price}
        onChange={(_, price) => keep({ price: [price].flat() })}
      />
      <Typography component="legend">Rating</Typography>
      <Rating name="rating" value={state.rating} onChange={(_, rating) => keep({ rating: rating ?? 0 })} />
      <Tabs value={state.tab} onChange={(_, tab: number) => keep({ tab })}>
        <Tab label="General" />
        <Tab label="Billing" />
      </Tabs>
      <Accordion expanded={state.opened} onChange={(_, opened) => keep({ opened })}>
        <AccordionSummary>Shipping details</AccordionSummary>
        <AccordionDetails>By sea.</AccordionDetails>
      </Accordion>
      <Button onClick={(event) => setAnchor(event.currentTarget)}>Sort by</Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => sort('name')}>Name</MenuItem>
        <MenuItem onClick={() => sort('date')}>Date</MenuItem>
      </Menu>
      <Button onClick={() => keep({ dialog: true })}>Rename</Button>
      <Dialog open={state.dialog} onClose={() => keep({ dialog: false })}>
        <DialogTitle>Rename file</DialogTitle>
        <DialogContent>
          <TextField label="New name" value={draft} onChange={(event) => setDraft(event.target.value)} />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => keep({ dialog: false })}>Cancel</Button>
          <Button onClick={() => keep({ dialog: false, renamed: draft })}>Apply</Button>
        </DialogActions>
      </Dialog>
    </div>
  )
}

export const show: Show = (stage) => {
  createRoot(stage).render(<Form />)
  return Object.fromEntries(Object.keys(now).map((name) => [name, () => now[name as keyof typeof now]]))
}

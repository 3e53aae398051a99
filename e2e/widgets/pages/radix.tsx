/** @jsxImportSource react */
import {
  Accordion,
  Checkbox,
  Dialog,
  DropdownMenu,
  Label,
  Popover,
  RadioGroup,
  Select,
  Slider,
  Switch,
  Tabs,
  ToggleGroup,
} from 'radix-ui'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Json } from '../../../src/page/json'
import { COUNTRIES, type Show } from '../stage'

const style = `
  .page { width: 440px; padding: 20px; display: grid; gap: 18px; font: 15px sans-serif }
  .row { display: flex; gap: 10px; align-items: center }
  .box { width: 18px; height: 18px; border: 1px solid #666; padding: 0 }
  .track { position: relative; height: 4px; flex: 1; background: #ddd }
  .root { display: flex; position: relative; align-items: center; width: 300px; height: 20px }
  .upright { flex-direction: column; width: 20px; height: 160px }
  .thumb { display: block; width: 18px; height: 18px; border-radius: 50%; background: #333 }
  .switch { width: 40px; height: 22px; border-radius: 11px; background: #bbb; border: 0 }
  .switch[data-state=checked] { background: #333 }
  .knob { display: block; width: 18px; height: 18px; border-radius: 50%; background: white }
  .over { background: white; border: 1px solid #999; padding: 6px; max-height: 280px; overflow: auto }
  .veil { position: fixed; inset: 0; background: rgba(0,0,0,.5) }
  .modal { position: fixed; top: 80px; left: 300px; background: white; padding: 20px }
  [data-highlighted] { background: #eee }
`
const FOOD = ['Next.js', 'SvelteKit', 'Nuxt.js', 'Remix', 'Astro']

/** A listener that no attribute shows. */
const clicked = (then: () => void) => (element: HTMLElement | null) => {
  element?.addEventListener('click', then)
  return () => element?.removeEventListener('click', then)
}

/** The list to search in a popup that a button opens, which no library calls by a role. */
function Framework({ onPick }: { onPick: (value: string) => void }): React.ReactNode {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [value, setValue] = useState('')
  const pick = (one: string): void => {
    setValue(one)
    onPick(one)
    setOpen(false)
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button type="button" role="combobox" aria-expanded={open} aria-controls="frameworks">
          {value || 'Select framework...'}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="over" id="frameworks">
          <input placeholder="Search framework..." value={words} onChange={(event) => setWords(event.target.value)} />
          {FOOD.filter((one) => one.toLowerCase().includes(words.toLowerCase())).map((one) => (
            <div key={one} ref={clicked(() => pick(one))} style={{ cursor: 'default' }}>
              {one}
            </div>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

export const show: Show = (stage) => {
  const held: { [name: string]: Json } = { volume: [30], price: [20, 80], level: [40], wifi: true, tab: 'account' }
  const set = (name: string) => (value: Json) => {
    held[name] = value
  }
  createRoot(stage).render(
    <div className="page">
      <style>{style}</style>
      <div className="row">
        <Label.Root htmlFor="country">Country</Label.Root>
        <Select.Root onValueChange={set('country')}>
          <Select.Trigger id="country">
            <Select.Value placeholder="Select a country" />
            <Select.Icon />
          </Select.Trigger>
          <Select.Portal>
            <Select.Content className="over" position="popper">
              <Select.Viewport>
                {COUNTRIES.map((name) => (
                  <Select.Item key={name} value={name}>
                    <Select.ItemText>{name}</Select.ItemText>
                  </Select.Item>
                ))}
              </Select.Viewport>
            </Select.Content>
          </Select.Portal>
        </Select.Root>
      </div>
      <div className="row">
        <span>Framework</span>
        <Framework onPick={set('framework')} />
      </div>
      <div className="row">
        <Checkbox.Root className="box" id="terms" onCheckedChange={(value) => set('terms')(value === true)}>
          <Checkbox.Indicator>✓</Checkbox.Indicator>
        </Checkbox.Root>
        <label htmlFor="terms">Accept terms</label>
      </div>
      <div className="row">
        <label htmlFor="wifi">Wi-Fi</label>
        <Switch.Root id="wifi" className="switch" defaultChecked onCheckedChange={set('wifi')}>
          <Switch.Thumb className="knob" />
        </Switch.Root>
      </div>
      <RadioGroup.Root aria-label="Size" onValueChange={set('size')}>
        {['Small', 'Medium', 'Large'].map((name) => (
          <div className="row" key={name}>
            <RadioGroup.Item className="box" value={name} id={`size-${name}`}>
              <RadioGroup.Indicator>•</RadioGroup.Indicator>
            </RadioGroup.Item>
            <label htmlFor={`size-${name}`}>{name}</label>
          </div>
        ))}
      </RadioGroup.Root>
      <div>
        <div>Volume</div>
        <Slider.Root className="root" defaultValue={[30]} onValueChange={set('volume')}>
          <Slider.Track className="track">
            <Slider.Range />
          </Slider.Track>
          <Slider.Thumb className="thumb" />
        </Slider.Root>
      </div>
      <div>
        <div>Price</div>
        <Slider.Root className="root" defaultValue={[20, 80]} step={5} onValueChange={set('price')}>
          <Slider.Track className="track">
            <Slider.Range />
          </Slider.Track>
          <Slider.Thumb className="thumb" />
          <Slider.Thumb className="thumb" />
        </Slider.Root>
      </div>
      <div>
        <div>Level</div>
        <Slider.Root className="root upright" orientation="vertical" defaultValue={[40]} onValueChange={set('level')}>
          <Slider.Track className="track" style={{ width: 4, height: '100%' }}>
            <Slider.Range />
          </Slider.Track>
          <Slider.Thumb className="thumb" />
        </Slider.Root>
      </div>
      <ToggleGroup.Root type="single" aria-label="Alignment" onValueChange={set('align')}>
        {['Left', 'Center', 'Right'].map((name) => (
          <ToggleGroup.Item key={name} value={name}>
            {name}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
      <Tabs.Root defaultValue="account" onValueChange={set('tab')}>
        <Tabs.List>
          <Tabs.Trigger value="account">Account</Tabs.Trigger>
          <Tabs.Trigger value="password">Sign-in</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="account">Who you are.</Tabs.Content>
        <Tabs.Content value="password">How you sign in.</Tabs.Content>
      </Tabs.Root>
      <Accordion.Root type="single" collapsible onValueChange={set('section')}>
        {['Is it accessible?', 'Is it styled?'].map((title) => (
          <Accordion.Item key={title} value={title}>
            <Accordion.Trigger>{title}</Accordion.Trigger>
            <Accordion.Content>Yes.</Accordion.Content>
          </Accordion.Item>
        ))}
      </Accordion.Root>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger>Options</DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="over">
            <DropdownMenu.Item onSelect={() => set('did')('Copy')}>Copy</DropdownMenu.Item>
            <DropdownMenu.Sub>
              <DropdownMenu.SubTrigger>Share</DropdownMenu.SubTrigger>
              <DropdownMenu.Portal>
                <DropdownMenu.SubContent className="over">
                  <DropdownMenu.Item onSelect={() => set('did')('Mail')}>By mail</DropdownMenu.Item>
                </DropdownMenu.SubContent>
              </DropdownMenu.Portal>
            </DropdownMenu.Sub>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <Dialog.Root>
        <Dialog.Trigger>Edit profile</Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className="veil" />
          <Dialog.Content className="modal" aria-describedby={undefined}>
            <Dialog.Title>Edit profile</Dialog.Title>
            <label>
              Username <input onChange={(event) => set('user')(event.target.value)} />
            </label>
            <Dialog.Close onClick={() => set('saved')(true)}>Save changes</Dialog.Close>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </div>,
  )
  const names = 'country framework terms wifi size volume price level align tab section did user saved'
  return Object.fromEntries(names.split(' ').map((name) => [name, () => held[name] ?? '']))
}

import { Component, type JSX } from 'preact'
import type { Json } from '../../../page/json'
import { texts } from '../../texts/texts'
import { Icon } from '../parts/icon'
import { policyInWords, valueInWords } from '../words'
import { CallWords } from './call-words'

/** A call of a plan or of a demonstration. */
export interface Editable {
  policy: string
  args: { [name: string]: Json }
}

export type Tool = 'up' | 'down' | 'edit' | 'trash'

interface CallRowProps {
  call: Editable
  place: number
  last: boolean
  onTouch: (tool: Tool, place: number) => void
}

/** A call with what can be done to it. Among hundreds only those are drawn anew that have become others. */
export class CallRow extends Component<CallRowProps> {
  override shouldComponentUpdate({ call, place, last }: CallRowProps): boolean {
    return call !== this.props.call || place !== this.props.place || last !== this.props.last
  }

  override render({ call, place, last }: CallRowProps): JSX.Element {
    const { run } = texts
    const name = nameOf(call)
    return (
      <>
        <span class="plan-place" aria-hidden="true">
          {place + 1}
        </span>
        <CallWords {...call} />
        <span class="plan-tools">
          {this.#button('up', run.up(name), place === 0)}
          {this.#button('down', run.down(name), last)}
          {this.#button('edit', run.change(name))}
          {this.#button('trash', run.cut(name))}
        </span>
      </>
    )
  }

  #button(tool: Tool, label: string, off = false): JSX.Element {
    const { onTouch, place } = this.props
    return (
      <button
        type="button"
        class="quiet small"
        data-tool={tool}
        aria-label={label}
        title={label}
        disabled={off}
        onClick={() => onTouch(tool, place)}
      >
        <Icon name={tool} size={15} />
      </button>
    )
  }
}

/** All of a call in one line, for names of buttons and for what is announced. */
export const nameOf = ({ policy, args }: Editable): string =>
  [policyInWords(policy), ...Object.values(args).map(valueInWords)].filter(Boolean).join(' ')

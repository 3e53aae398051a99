import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Price, PriceTable } from '../../../model/prices'
import { texts } from '../../texts/texts'
import { EditedNumber } from '../parts/edited'
import { Icon } from '../parts/icon'
import { ask } from '../talk'
import { saying } from '../trouble'

const KINDS = ['input', 'cached', 'output'] as const satisfies readonly (keyof Price)[]

/** What models cost: the prices that ship, and the user's own, which go before them. */
export function Prices(): JSX.Element {
  const [shipped, setShipped] = useState<PriceTable>({})
  const [own, setOwn] = useState<PriceTable>({})
  const [name, setName] = useState('')
  useEffect(() => {
    void saying(async () => {
      const prices = await ask({ kind: 'prices' })
      setShipped(prices.shipped)
      setOwn(prices.own)
    })
  }, [])
  const keep = (prices: PriceTable): void => {
    setOwn(prices)
    void saying(() => ask({ kind: 'set_prices', prices }))
  }
  const { settings } = texts
  return (
    <>
      <h3 id="prices">{settings.prices}</h3>
      <p class="hint">{settings.pricesHint}</p>
      <table class="prices" aria-labelledby="prices">
        <thead>
          <tr>
            <th scope="col">{settings.model}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                {settings.price[kind]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {Object.entries(own).map(([model, price]) => (
            <tr key={`own ${model}`}>
              <th scope="row">{model}</th>
              {KINDS.map((kind) => (
                <td key={kind}>
                  <EditedNumber
                    step="0.001"
                    value={price[kind]}
                    aria-label={`${model}: ${settings.price[kind]}`}
                    onChange={(amount) => {
                      if (amount >= 0) keep({ ...own, [model]: { ...price, [kind]: amount } })
                    }}
                  />
                </td>
              ))}
              <td>
                <button
                  type="button"
                  class="quiet small"
                  aria-label={`${texts.remove}: ${model}`}
                  title={texts.remove}
                  onClick={() => keep(Object.fromEntries(Object.entries(own).filter(([one]) => one !== model)))}
                >
                  <Icon name="trash" size={14} />
                </button>
              </td>
            </tr>
          ))}
          {Object.entries(shipped)
            .filter(([model]) => !(model in own))
            .map(([model, price]) => (
              <tr key={model}>
                <th scope="row">{model}</th>
                {KINDS.map((kind) => (
                  <td key={kind}>{price[kind]}</td>
                ))}
                <td>
                  <button
                    type="button"
                    class="quiet small"
                    aria-label={`${texts.edit}: ${model}`}
                    title={texts.edit}
                    onClick={() => keep({ ...own, [model]: price })}
                  >
                    <Icon name="edit" size={14} />
                  </button>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <form
        class="free"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          keep({ ...own, [name.trim()]: { input: 0, cached: 0, output: 0 } })
          setName('')
        }}
      >
        <input
          value={name}
          aria-label={settings.priceOf}
          placeholder={settings.modelName}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button small">
          {settings.addPrice}
        </button>
      </form>
    </>
  )
}

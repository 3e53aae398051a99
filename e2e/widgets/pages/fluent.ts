import { allComponents, provideFluentDesignSystem } from '@fluentui/web-components'
import { one, type Show } from '../stage'

type Field = HTMLElement & { value: string; checked: boolean; currentValue: string }

export const show: Show = (stage) => {
  provideFluentDesignSystem().register(allComponents)
  stage.innerHTML = `
    <p><fluent-text-field id="name">Full name</fluent-text-field></p>
    <p><fluent-number-field id="guests" min="1" max="9" value="2">Guests</fluent-number-field></p>
    <p><label for="country">Country</label> <fluent-select id="country">
      ${['Norway', 'Sweden', 'Denmark'].map((name) => `<fluent-option value="${name.toLowerCase()}">${name}</fluent-option>`).join('')}</fluent-select></p>
    <p><label for="city">City</label> <fluent-combobox id="city" autocomplete="both">
      ${['Oslo', 'Rome', 'Porto'].map((name) => `<fluent-option>${name}</fluent-option>`).join('')}</fluent-combobox></p>
    <p><fluent-checkbox id="terms">I accept the terms</fluent-checkbox></p>
    <p><fluent-switch id="wifi" checked>Wi-Fi</fluent-switch></p>
    <fluent-radio-group id="size" name="size"><label slot="label">Size</label>
      <fluent-radio value="small">Small</fluent-radio><fluent-radio value="large">Large</fluent-radio></fluent-radio-group>
    <p style="width: 300px">Volume <fluent-slider id="volume" min="0" max="100" step="1" value="30" title="Volume"></fluent-slider></p>`
  const field = (id: string): Field => one(stage, `#${id}`) as Field
  return {
    name: () => field('name').value,
    guests: () => Number(field('guests').value),
    country: () => field('country').value,
    city: () => field('city').value,
    terms: () => field('terms').checked,
    wifi: () => field('wifi').checked,
    size: () => field('size').value,
    volume: () => Math.round(Number(field('volume').value)),
  }
}

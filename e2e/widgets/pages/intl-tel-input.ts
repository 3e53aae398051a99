import 'intl-tel-input/styles'
import intlTelInput from 'intl-tel-input/intlTelInputWithUtils'
import { input, type Show } from '../stage'

export const show: Show = (stage) => {
  const phone = intlTelInput(input(stage, 'Phone'), { initialCountry: 'us', separateDialCode: true })
  return { number: () => phone.getNumber(), country: () => phone.getSelectedCountry()?.iso2 ?? '' }
}

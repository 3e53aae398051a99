import IMask from 'imask'
import { input, type Show } from '../stage'

export const show: Show = (stage) => {
  const phone = IMask(input(stage, 'Phone'), { mask: '+{47} 000 00 000', lazy: false })
  const day = IMask(input(stage, 'Start'), {
    mask: Date,
    pattern: 'Y-`m-`d',
    lazy: false,
    format: (date: Date | null) =>
      date
        ? `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
        : '',
    parse: (text: string) => {
      const [year = 0, month = 1, date = 1] = text.split('-').map(Number)
      return new Date(year, month - 1, date)
    },
    blocks: {
      Y: { mask: IMask.MaskedRange, from: 1900, to: 2099 },
      m: { mask: IMask.MaskedRange, from: 1, to: 12 },
      d: { mask: IMask.MaskedRange, from: 1, to: 31 },
    },
  })
  const amount = IMask(input(stage, 'Amount', '1,000.00'), {
    mask: Number,
    scale: 2,
    thousandsSeparator: ',',
    radix: '.',
    mapToRadix: ['.'],
    padFractionalZeros: true,
  })
  const share = IMask(input(stage, 'Share'), {
    mask: 'num %',
    lazy: false,
    blocks: { num: { mask: Number, min: 0, max: 100 } },
  })
  const time = IMask(input(stage, 'Time'), {
    mask: 'HH:MM',
    lazy: false,
    blocks: { HH: { mask: IMask.MaskedRange, from: 0, to: 23 }, MM: { mask: IMask.MaskedRange, from: 0, to: 59 } },
  })
  return {
    phone: () => phone.value,
    day: () => day.value,
    amount: () => amount.typedValue,
    share: () => share.value,
    time: () => time.value,
  }
}

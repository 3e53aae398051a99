import Inputmask from 'inputmask'
import { input, type Show } from '../stage'

export const show: Show = (stage) => {
  const masked = (label: string, mask: object | string, value = ''): HTMLInputElement => {
    const field = input(stage, label, value)
    Inputmask(mask as never).mask(field)
    return field
  }
  const phone = masked('Phone', '(999) 999-9999')
  const birthday = masked('Birthday', { alias: 'datetime', inputFormat: 'dd/mm/yyyy' })
  const price = masked('Price', { alias: 'currency', prefix: '$ ' }, '12.50')
  const plate = masked('Plate', { mask: 'AA-999-AA', placeholder: '_' })
  const mail = masked('E-mail', { alias: 'email' })
  const address = masked('IP address', { alias: 'ip' })
  return {
    phone: () => phone.value,
    birthday: () => birthday.value,
    price: () => price.value,
    plate: () => plate.value,
    mail: () => mail.value,
    address: () => address.value,
  }
}

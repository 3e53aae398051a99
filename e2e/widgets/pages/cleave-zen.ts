import { formatCreditCard, formatDate, formatNumeral, formatTime, registerCursorTracker } from 'cleave-zen'
import { input, type Show } from '../stage'

export const show: Show = (stage) => {
  const formatted = (label: string, delimiter: string, format: (text: string) => string): HTMLInputElement => {
    const field = input(stage, label)
    registerCursorTracker({ input: field, delimiter })
    field.addEventListener('input', () => {
      field.value = format(field.value)
    })
    return field
  }
  const card = formatted('Card number', ' ', formatCreditCard)
  const expiry = formatted('Expires', '/', (text) => formatDate(text, { datePattern: ['m', 'y'] }))
  const salary = formatted('Salary', ',', (text) => formatNumeral(text, { prefix: '€' }))
  const start = formatted('Start', ':', (text) => formatTime(text, { timePattern: ['h', 'm'] }))
  return { card: () => card.value, expiry: () => expiry.value, salary: () => salary.value, start: () => start.value }
}

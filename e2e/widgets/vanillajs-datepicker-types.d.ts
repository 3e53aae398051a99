/** The package has no types of its own: what the page uses of it. */
declare module 'vanillajs-datepicker' {
  export class Datepicker {
    constructor(field: HTMLElement, options?: object)
    getDate(): Date | undefined
  }
  export class DateRangePicker {
    constructor(holder: HTMLElement, options?: object)
    getDates(): (Date | undefined)[]
  }
}

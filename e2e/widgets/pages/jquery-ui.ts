/// <reference types="jqueryui" />
import 'jquery-ui/dist/themes/base/jquery-ui.css'
import jquery from 'jquery'
import { COUNTRIES, input, iso, one, type Show, select } from '../stage'

export const show: Show = async (stage) => {
  Object.assign(window, { jQuery: jquery, $: jquery })
  await import('jquery-ui/dist/jquery-ui.js')
  const departure = jquery(input(stage, 'Departure')).datepicker()
  const birthday = jquery(input(stage, 'Birthday')).datepicker({
    changeMonth: true,
    changeYear: true,
    yearRange: '1950:2030',
    dateFormat: 'dd.mm.yy',
  })
  const country = jquery(input(stage, 'Country')).autocomplete({ source: COUNTRIES })
  const size = jquery(select(stage, 'Size', ['Small', 'Medium', 'Large'])).selectmenu()
  const guests = jquery(input(stage, 'Guests', '2')).spinner({ min: 1, max: 9 })
  const more = document.createElement('div')
  more.innerHTML = `
    <p>Volume</p><div id="volume" style="width: 300px; margin: 12px"></div>
    <div id="tabs"><ul><li><a href="#general">General</a></li><li><a href="#billing">Billing</a></li></ul>
      <div id="general">All general</div><div id="billing">All about bills</div></div>
    <div id="sections"><h3>Address</h3><div>Some street</div><h3>Shipping details</h3><div>By mail</div></div>
    <ul id="order"><li>Write</li><li>Review</li><li>Test</li></ul>
    <button id="rename">Rename</button><div id="dialog" title="Rename"><label>New name <input id="new-name"></label></div>`
  stage.append(more)
  const volume = jquery('#volume').slider({ value: 30 })
  const tabs = jquery('#tabs').tabs()
  const sections = jquery('#sections').accordion()
  jquery('#order').sortable()
  let renamed = ''
  const dialog = jquery('#dialog').dialog({
    autoOpen: false,
    modal: true,
    buttons: [
      {
        text: 'Apply',
        click: () => {
          renamed = String(jquery('#new-name').val())
          dialog.dialog('close')
        },
      },
    ],
  })
  one(stage, '#rename').addEventListener('click', () => dialog.dialog('open'))
  return {
    departure: () => iso(departure.datepicker('getDate')),
    birthday: () => iso(birthday.datepicker('getDate')),
    country: () => String(country.val()),
    size: () => String(size.val()),
    guests: () => Number(guests.spinner('value')),
    volume: () => Number(volume.slider('value')),
    tab: () => Number(tabs.tabs('option', 'active')),
    section: () => Number(sections.accordion('option', 'active')),
    order: () => [...stage.querySelectorAll('#order li')].map((item) => item.textContent ?? ''),
    renamed: () => renamed,
  }
}

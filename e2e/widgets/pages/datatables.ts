import 'datatables.net-dt/css/dataTables.dataTables.css'
import DataTable from 'datatables.net-dt'
import { one, type Show } from '../stage'

const OFFICES = ['Oslo', 'Lima', 'Kyoto', 'Quito', 'Cork']

export const show: Show = (stage) => {
  const rows = Array.from(
    { length: 80 },
    (_, index) =>
      `<tr><td>Person ${index + 1}</td><td>${OFFICES[index % 5]}</td><td>${20 + ((index * 17) % 50)}</td><td>$${(index * 379) % 9000}</td><td><button>Edit</button></td></tr>`,
  )
  stage.innerHTML = `<h2>Staff</h2><table id="staff" class="display" style="width:100%"><thead><tr><th>Name</th><th>Office</th><th>Age</th><th>Salary</th><th>Actions</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  const table = new DataTable('#staff')
  const edited: string[] = []
  one(stage, '#staff').addEventListener('click', ({ target }) => {
    const row = target instanceof HTMLButtonElement ? target.closest('tr') : null
    if (row && target instanceof HTMLButtonElement && target.textContent === 'Edit')
      edited.push(row.cells[0]?.textContent ?? '')
  })
  return {
    order: () => table.order().map((by) => JSON.stringify(by)),
    page: () => table.page() + 1,
    length: () => table.page.len(),
    search: () => String(table.search()),
    edited: () => edited,
  }
}

/** Those utility classes that the page uses, as such a framework writes them: none of them tells what a box is for. */
export const STYLE = `
.p-6{padding:24px}.p-4{padding:16px}.p-1{padding:4px}.px-3{padding-left:12px;padding-right:12px}.px-4{padding-left:16px;padding-right:16px}.py-2{padding-top:8px;padding-bottom:8px}.py-3{padding-top:12px;padding-bottom:12px}
.mt-1{margin-top:4px}.mt-4{margin-top:16px}.mb-1{margin-bottom:4px}.ml-2{margin-left:8px}
.flex{display:flex}.inline-flex{display:inline-flex}.grid{display:grid}.grid-cols-2{grid-template-columns:1fr 1fr}.grid-cols-4{grid-template-columns:repeat(4,1fr)}.gap-2{gap:8px}.gap-3{gap:12px}.gap-6{gap:24px}.items-center{align-items:center}.justify-between{justify-content:space-between}.justify-center{justify-content:center}.justify-end{justify-content:flex-end}.flex-1{flex:1}
.w-4{width:16px}.h-4{height:16px}.w-5{width:20px}.h-5{height:20px}.w-8{width:32px}.h-8{height:32px}.w-11{width:44px}.h-6{height:24px}.w-2{width:8px}.h-2{height:8px}.w-96{width:384px}.w-full{width:100%}.max-w-2xl{max-width:672px}.max-h-48{max-height:192px}.min-w-40{min-width:160px}
.text-xs{font-size:12px}.text-sm{font-size:14px}.text-lg{font-size:18px}.font-medium{font-weight:500}.font-semibold{font-weight:600}.text-gray-500{color:#6b7280}.text-gray-900{color:#111827}.text-white{color:#fff}.text-blue-600{color:#2563eb}.text-center{text-align:center}.leading-none{line-height:1}
.bg-white{background:#fff}.bg-gray-50{background:#f9fafb}.bg-gray-100{background:#f3f4f6}.bg-gray-200{background:#e5e7eb}.bg-blue-600{background:#2563eb}.bg-blue-50{background:#eff6ff}.bg-black\\/50{background:rgba(0,0,0,.5)}
.border{border:1px solid #d1d5db}.border-b{border-bottom:1px solid #e5e7eb}.border-blue-600{border-color:#2563eb}.rounded{border-radius:4px}.rounded-lg{border-radius:8px}.rounded-full{border-radius:9999px}.shadow{box-shadow:0 1px 3px rgba(0,0,0,.2)}.shadow-lg{box-shadow:0 10px 15px rgba(0,0,0,.2)}
.relative{position:relative}.absolute{position:absolute}.fixed{position:fixed}.inset-0{inset:0}.top-full{top:100%}.left-0{left:0}.right-0{right:0}.z-10{z-index:10}.z-50{z-index:50}.overflow-auto{overflow:auto}
.cursor-pointer{cursor:pointer}.select-none{user-select:none}.translate-x-5{transform:translateX(20px)}.translate-x-0{transform:translateX(0)}.rotate-180{transform:rotate(180deg)}.m-0\\.5{margin:2px}
.hover\\:bg-gray-100:hover{background:#f3f4f6}
`

const icon = (path: string, classes = ''): string =>
  `<svg class="w-5 h-5 text-gray-500 ${classes}" fill="none" viewBox="0 0 24 24" stroke="currentColor" stroke-width="2"><path stroke-linecap="round" stroke-linejoin="round" d="${path}"/></svg>`
export const CHEVRON = icon('M19 9l-7 7-7-7')
export const chevron = (turned: boolean): string => icon('M19 9l-7 7-7-7', turned ? 'rotate-180' : '')
export const CHECK = icon('M5 13l4 4L19 7', 'text-blue-600')
export const TICK = `<svg class="w-4 h-4 text-white" fill="none" viewBox="0 0 24 24" stroke="currentColor" stroke-width="3"><path d="M5 13l4 4L19 7"/></svg>`

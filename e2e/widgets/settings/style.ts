export const STYLE = `
.app { font: 14px sans-serif; width: 640px; margin: 20px }
.tabs { display: flex; gap: 16px; border-bottom: 1px solid #ccc } .tab { padding: 8px; cursor: pointer } .tab.active { border-bottom: 2px solid #36c }
.row { display: flex; align-items: center; justify-content: space-between; padding: 12px 0; border-bottom: 1px solid #eee }
.dd { position: relative; width: 180px } .dd-head { border: 1px solid #aaa; padding: 6px; cursor: pointer; display: flex; justify-content: space-between }
.dd-body { position: absolute; top: 32px; left: 0; right: 0; background: #fff; border: 1px solid #aaa; z-index: 3; max-height: 160px; overflow: auto } .dd-item { padding: 6px; cursor: pointer }
.sw { width: 40px; height: 20px; border-radius: 10px; background: #bbb; position: relative; cursor: pointer } .sw .knob { width: 16px; height: 16px; border-radius: 8px; background: #fff; position: absolute; top: 2px; left: 2px }
.sw.on { background: #36c } .sw.on .knob { left: 22px }
.opt { display: flex; gap: 8px; align-items: center; cursor: pointer } .tick { width: 14px; height: 14px; border: 1px solid #555 } .opt.checked .tick { background: #36c }
.tagbox { border: 1px solid #aaa; padding: 4px; display: flex; flex-wrap: wrap; gap: 4px; width: 260px } .tag { background: #def; padding: 2px 6px } .tag .x { cursor: pointer; margin-left: 4px } .tagbox input { border: 0; outline: 0; width: 90px }
.t { display: table; width: 100% } .tr { display: table-row } .td { display: table-cell; padding: 8px; border-bottom: 1px solid #eee } .ib { display: inline-block; width: 18px; height: 18px; cursor: pointer; margin-right: 8px }
.shade { position: fixed; inset: 0; background: #0006; z-index: 20 } .box { background: #fff; width: 320px; margin: 160px auto; padding: 20px } .btn { display: inline-block; padding: 6px 12px; background: #36c; color: #fff; cursor: pointer; margin-right: 8px }
.pop { position: absolute; background: #fff; border: 1px solid #aaa; z-index: 5; width: 120px } .pop div { padding: 6px; cursor: pointer }
`

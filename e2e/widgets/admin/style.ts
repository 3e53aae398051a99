/** Class names as a build step writes them: nothing in them tells what a box is for or which state it is in. */
export const STYLE = `
.kx1a9 { font: 14px/1.4 system-ui, sans-serif; display: flex; color: #1f2933; min-height: 640px }
.q7tz2 { width: 180px; background: #18212f; color: #b8c4d6; padding: 16px 0 }
.q7tz2 > div { padding: 10px 20px; cursor: pointer } .zz81p { background: #27364d; color: #fff }
.m2lk0 { flex: 1; padding: 20px 28px }
.b0wq4 { display: flex; gap: 24px; border-bottom: 1px solid #d9e0e8; margin-bottom: 16px } .b0wq4 > div { padding: 8px 2px; cursor: pointer; border-bottom: 2px solid transparent; color: #52606d } .b0wq4 > .r5yu1 { border-color: #0f766e; color: #0f766e }
.f6dd3 { display: flex; gap: 16px; align-items: flex-end; margin-bottom: 16px } .u1oo8 { font-size: 12px; color: #52606d; margin-bottom: 4px }
.h4nv7 { position: relative; border: 1px solid #b9c4d0; border-radius: 4px; padding: 7px 30px 7px 10px; width: 150px; cursor: pointer; background: #fff }
.h4nv7::after { content: ''; position: absolute; right: 12px; top: 11px; width: 7px; height: 7px; border-right: 2px solid #52606d; border-bottom: 2px solid #52606d; transform: rotate(45deg) }
.c9ip5 { position: absolute; background: #fff; box-shadow: 0 4px 14px rgba(0, 0, 0, .25); border-radius: 4px; z-index: 40; min-width: 150px } .c9ip5 > div { padding: 8px 12px; cursor: pointer } .c9ip5 > .aa3ss { font-weight: 600; background: #e6f4f1 }
.x3ff9 { border: 1px solid #b9c4d0; border-radius: 4px; padding: 7px 10px; width: 200px; font: inherit }
.y8gh6 > div { display: grid; grid-template-columns: 34px 2fr 1fr 1fr 90px 50px; align-items: center; padding: 8px 0; border-bottom: 1px solid #e4e9ef } .y8gh6 > .t0pp2 { font-size: 12px; text-transform: uppercase; color: #7b8794 }
.o5ck1 { width: 15px; height: 15px; border: 2px solid #9aa5b1; border-radius: 3px; cursor: pointer } .o5ck1.n7kk3 { background: #0f766e; border-color: #0f766e }
.s2vb8 { width: 34px; height: 18px; border-radius: 9px; background: #cbd2d9; cursor: pointer; position: relative } .s2vb8::before { content: ''; position: absolute; width: 14px; height: 14px; border-radius: 50%; background: #fff; left: 2px; top: 2px } .s2vb8.e4ww0::before { left: 18px }
.d1mm7 { cursor: pointer; width: 24px; height: 24px; text-align: center }
.g6rr5 { display: inline-block; background: #0f766e; color: #fff; border-radius: 4px; padding: 8px 16px; cursor: pointer } .w3ll2 { display: inline-block; padding: 8px 16px; cursor: pointer; border-radius: 4px; border: 1px solid #b9c4d0 }
.j9aa4 { position: fixed; inset: 0; background: rgba(20, 30, 40, .6); z-index: 50 } .v5ee1 { position: fixed; top: 20%; left: 50%; width: 380px; margin-left: -190px; background: #fff; border-radius: 8px; padding: 24px; z-index: 51 }
.l8zz6 { display: flex; flex-wrap: wrap; gap: 6px; border: 1px solid #b9c4d0; border-radius: 4px; padding: 5px; margin-bottom: 12px } .l8zz6 span { background: #e6f4f1; border-radius: 3px; padding: 2px 6px } .l8zz6 i { cursor: pointer; font-style: normal; margin-left: 5px } .l8zz6 input { border: 0; outline: 0; font: inherit; flex: 1; min-width: 80px }
.i0tt9 { display: flex; justify-content: space-between; align-items: center; margin-top: 14px }
`

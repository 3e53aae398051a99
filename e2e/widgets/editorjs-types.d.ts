/** The types of the package ask for another compiler: what the page uses of it. */
declare module '@editorjs/editorjs/dist/editorjs.mjs' {
  export default class EditorJS {
    constructor(options: object)
    readonly isReady: Promise<void>
    save(): Promise<{ blocks: { type: string; data: { text: string } }[] }>
  }
}

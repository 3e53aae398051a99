/**
 * Page text in a prompt: apart, marked, and unable to close its own fence. It is material to act on, never an instruction;
 * what the run may do is decided elsewhere, whatever a page gets a model to write.
 */
export const fenced = (page: string): string => `<page>\n${page.replace(/<(?=\s*\/?\s*page\b)/gi, '‹')}\n</page>`

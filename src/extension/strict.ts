import * as z from 'zod/mini'

// Extension pages and content scripts may not compile code, and even zod's question whether they may is reported as a
// violation of the content security policy. This must run before any schema is made, so entries import it first.
z.config({ jitless: true })

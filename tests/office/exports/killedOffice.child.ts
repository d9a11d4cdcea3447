import { openOffice } from '#main/office/open.ts'

/** An office that carries out what waits in its outbox, until it is killed. */
const [, , folder] = process.argv
if (folder === undefined) throw new Error('Which folder?')
await openOffice({ folder })
setInterval(() => undefined, 1_000)

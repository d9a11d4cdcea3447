import { proofOf } from '#main/incidents/sealing.ts'
import type { AdmittedContext } from '#main/calls/context.ts'
import { CannotWrite } from '#main/database/cannotWrite.ts'
import { openSealed, sealFor } from '#main/staff/keys.ts'
import type { PersonalKeys } from '#main/staff/sessions.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import { parseJson } from './json.ts'

/** Forms whose drafts only their author can read: what is typed of an incident is sealed as it is saved. */
const isSealed = (form: string): boolean => form.startsWith('incidents.')

/**
 * What a form is called where its draft is stored; null where it is sealed and the desk has just locked.
 * A sealed form's own name tells of which incident or person it is: only its author can work it out.
 */
export function storedForm(context: AdmittedContext, form: string): string | null {
  if (!isSealed(form)) return form
  const keys = keysOf(context)
  return keys === null ? null : `incidents.${proofOf(keys.privateKey, form)}`
}

/** What a sealed form is called where it is stored: 64 hexadecimal digits stand for its own name. */
const storedName = /^incidents\.[0-9a-f]{64}$/u

/**
 * Drafts of incidents kept before their forms' names were sealed as well stand under these: they tell of
 * which incident they are. Calls each of the actor's as it is called now, so that it is found; where
 * something newer stands there, it goes.
 */
export async function sealPlainNames(context: AdmittedContext): Promise<void> {
  const { account } = context.actor
  const { reads, door } = context.services
  const rows = await reads
    .selectFrom('draft')
    .select('form')
    .where('account', '=', account)
    .where('form', 'like', 'incidents.%')
    .execute()
  const names = rows.flatMap(({ form: plain }) => {
    const form = storedName.test(plain) ? null : storedForm(context, plain)
    return form === null ? [] : [{ plain, form }]
  })
  if (names.length === 0) return
  try {
    await door.aside(async (db) => {
      for (const { plain, form } of names) {
        await sql`update or ignore draft set form = ${form}
          where account = ${account} and form = ${plain}`.execute(db)
        await db
          .deleteFrom('draft')
          .where('account', '=', account)
          .where('form', '=', plain)
          .execute()
      }
    })
  } catch (error) {
    // Reading goes on; they are called anew once the disk takes something.
    if (!(error instanceof CannotWrite)) throw error
  }
}

const SealedDraft = z.object({ sealed: z.string() })

/** A draft as it is stored; null where it would have to be sealed and the desk has just locked. */
export async function storedDraft(
  context: AdmittedContext,
  { form, content }: { form: string; content: unknown },
): Promise<string | null> {
  const text = JSON.stringify(content)
  if (!isSealed(form)) return text
  const keys = keysOf(context)
  if (keys === null) return null
  return JSON.stringify({ sealed: await sealFor(Buffer.from(text), keys.publicKey) })
}

/** A stored draft as data; null where it was sealed for a key pair that its author lost. */
export async function readDraft(
  context: AdmittedContext,
  form: string,
  stored: string,
): Promise<z.core.util.JSONType> {
  if (!isSealed(form)) return parseJson(stored)
  const keys = keysOf(context)
  const { sealed } = SealedDraft.parse(JSON.parse(stored))
  if (keys === null) return null
  try {
    return parseJson(Buffer.from(await openSealed(sealed, keys)).toString('utf8'))
  } catch {
    return null
  }
}

function keysOf({ services, desk }: AdmittedContext): PersonalKeys | null {
  const session = services.sessions.at(desk)
  return session.kind === 'open' ? session.keys : null
}

import { z } from 'zod'
import { RestoreAnswer } from '#shared/backups/contract.ts'
import { Backup } from '#shared/backups/schema.ts'
import { aside, command, noRefusal, query, Revised } from '#shared/commands/procedure.ts'
import { ClockTrouble } from '#shared/journal/schema.ts'
import { AccountRow, Actor, Password, Role } from './schema.ts'

/** What stands in the way of opening the office's file. */
export const FileTrouble = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('foreign') }),
  z.object({ kind: z.literal('damaged') }),
  z.object({ kind: z.literal('newer'), version: z.number(), known: z.number() }),
  z.object({ kind: z.literal('migrationFailed') }),
  /** Nothing is wrong with the file: its disk takes nothing. It opens by itself once it does. */
  z.object({ kind: z.literal('diskFull') }),
  z.object({ kind: z.literal('notWritable') }),
  /** For the moment that a backup takes its place. */
  z.object({ kind: z.literal('restoring') }),
])
export type FileTrouble = z.infer<typeof FileTrouble>

/** What a window shows before anything else. */
export const OfficeState = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('trouble'),
    trouble: FileTrouble,
    file: z.string(),
    backups: z.array(Backup),
    /** For whoever helps from afar, and nobody's data: the program, the system, the last lines of the log. */
    details: z.object({ program: z.string(), system: z.string(), log: z.array(z.string()) }),
  }),
  /** Nobody has signed in here yet: the institution and its director are asked for. */
  z.object({ kind: z.literal('firstStart') }),
  z.object({
    kind: z.literal('signedOut'),
    office: z.string(),
    demo: z.boolean(),
    people: z.array(
      z.object({ account: z.uuid(), name: z.string(), state: z.enum(['invited', 'active']) }),
    ),
  }),
  /** The screen is locked: the same person opens it again with their password, or another signs in. */
  z.object({
    kind: z.literal('locked'),
    office: z.string(),
    demo: z.boolean(),
    account: z.uuid(),
    name: z.string(),
    people: z.array(
      z.object({ account: z.uuid(), name: z.string(), state: z.enum(['invited', 'active']) }),
    ),
  }),
  z.object({
    kind: z.literal('open'),
    office: z.string(),
    demo: z.boolean(),
    actor: Actor,
    name: z.string(),
    language: z.enum(['lv', 'en']),
    idleMinutes: z.number(),
    /** Null while the PC's clock may be right. */
    clock: ClockTrouble.nullable(),
    /** The office's recovery key, for its director until they have it on paper. */
    recoveryKey: z.string().nullable(),
    /** It is not on paper, and nobody can read it any more: a director is to make a new one. */
    recoveryKeyLost: z.boolean(),
  }),
])
export type OfficeState = z.infer<typeof OfficeState>

const SignInAnswer = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({
    ok: z.literal(false),
    refusal: z.discriminatedUnion('reason', [
      /** `waitSeconds`: how long until the next try is looked at (0: at once). */
      z.object({ reason: z.literal('wrongPassword'), waitSeconds: z.number() }),
      z.object({ reason: z.literal('wait'), waitSeconds: z.number() }),
      /** The account has no password yet: it is chosen with the code the director gave. */
      z.object({ reason: z.literal('invited') }),
      z.object({ reason: z.literal('closed') }),
      /** The director's code was told too long ago: they can give another one. */
      z.object({ reason: z.literal('codeExpired') }),
      /** The recovery key is another one, or opens nothing of this account. */
      z.object({ reason: z.literal('wrongKey'), waitSeconds: z.number() }),
      /** The recovery key itself tells that it is not typed as it was printed; no try was counted. */
      z.object({ reason: z.literal('mistyped') }),
    ]),
  }),
])
export type SignInAnswer = z.infer<typeof SignInAnswer>

const RenewAnswer = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), refusal: z.object({ reason: z.literal('notLost') }) }),
])
export type RenewAnswer = z.infer<typeof RenewAnswer>

/** A name somebody can see: invisible characters alone are none. */
const OwnName = z
  .string()
  .trim()
  .max(100, 'tooLong')
  .refine((name) => /[^\s\p{Cf}\p{Cc}]/u.test(name), 'required')

export const FirstStart = z.object({
  institution: z.object({
    name: z.string().trim().min(1, 'required').max(200, 'tooLong'),
    registrationNumber: z.string().trim().max(20, 'tooLong'),
  }),
  director: z.object({
    givenName: OwnName,
    familyName: OwnName,
    password: Password,
  }),
  language: z.enum(['lv', 'en']),
})
export type FirstStart = z.infer<typeof FirstStart>

/** The office never stays without a director, and only a director makes or unmakes one, or gives a project manager a code. */
export const RoleRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('lastDirector') }),
  z.object({ reason: z.literal('directorsOnly') }),
])
export type RoleRefusal = z.infer<typeof RoleRefusal>

export const staffContract = {
  state: aside.output(OfficeState),
  /** Puts a backup in the place of a file that can't be opened: the only time when nobody can sign in. */
  restoreBackup: aside.input(z.object({ name: z.string().max(200) })).output(RestoreAnswer),
  /** The first start. The recovery key is shown until it is on paper; then it is stored nowhere. */
  setUp: aside.input(FirstStart).output(
    z.union([
      z.object({ ok: z.literal(true), recoveryKey: z.string() }),
      z.object({
        ok: z.literal(false),
        refusal: z.object({ reason: z.literal('alreadySetUp') }),
      }),
    ]),
  ),
  signIn: aside
    .input(z.object({ account: z.uuid(), password: z.string().max(200) }))
    .output(SignInAnswer),
  /** First sign-in of an invited account: the director's code is answered with a password of one's own. */
  acceptInvitation: aside
    .input(z.object({ account: z.uuid(), code: z.string().max(40), password: Password }))
    .output(SignInAnswer),
  /** A forgotten password: the office's recovery key is answered with a new one. */
  recover: aside
    .input(z.object({ account: z.uuid(), recoveryKey: z.string().max(200), password: Password }))
    .output(SignInAnswer),
  lock: aside.output(z.object({})),
  signOut: aside.output(z.object({})),
  /** The recovery key is on paper, for one of its groups was typed back: it is never shown again. */
  recoveryKeyPrinted: aside.output(z.object({})),
  /** Makes a new recovery key in the place of one that nobody can read any more; it is shown until it is on paper. */
  renewRecoveryKey: aside.output(RenewAnswer),
  /** Somebody is at the keyboard: the idle clock starts anew. */
  awake: aside.output(z.object({})),
  changePassword: aside
    .input(z.object({ current: z.string().max(200), next: Password }))
    .output(SignInAnswer),
  setLanguage: command(z.object({ language: z.enum(['lv', 'en']) }), z.object({}), noRefusal),

  list: query.output(z.array(AccountRow)),
  /** Gives a person an account. The code is told to them; it works once. */
  invite: command(
    z.object({ person: z.uuid(), role: Role }),
    z.object({ account: z.uuid(), code: z.string() }),
    z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('hasAccount') }),
      z.object({ reason: z.literal('directorsOnly') }),
    ]),
  ),
  changeRole: command(
    Revised.extend({ role: Role }),
    z.object({ revision: z.number() }),
    RoleRefusal,
  ),
  close: command(Revised, z.object({ revision: z.number() }), RoleRefusal),
  reopen: command(Revised, z.object({ account: z.uuid(), code: z.string() }), RoleRefusal),
  /** A new code and, at the next sign-in, a new key pair: what was sealed for the old one stays sealed. */
  resetPassword: command(Revised, z.object({ code: z.string() }), RoleRefusal),
}

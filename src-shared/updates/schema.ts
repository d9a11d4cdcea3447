import { z } from 'zod'

/** `1.20.3`, as in the program's package: three numbers, no editions for trying out. */
export const Version = z
  .string()
  .max(40)
  .regex(/^(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})$/)

/** What a package is, by which it is known what system it is for. */
export const PackageKind = z.enum(['nsis', 'dmg', 'appImage', 'deb'])
export type PackageKind = z.infer<typeof PackageKind>

/** What a package may weigh, in bytes. */
export const largestPackage = 1_000_000_000

/** What the manifest and its signature may weigh, in bytes. */
export const largestManifest = 65_536
export const largestSignature = 256

export const UpdatePackage = z.object({
  kind: PackageKind,
  arch: z.enum(['x64', 'arm64']),
  /** A plain name within the place: no folders, no drive, no way up. */
  file: z
    .string()
    .max(120)
    .regex(/^[A-Za-z0-9][\w.-]*$/),
  /** Bytes. */
  size: z.number().int().min(1).max(largestPackage),
  /** Lower case hex. */
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
})
export type UpdatePackage = z.infer<typeof UpdatePackage>

/** `norise-update.json` in an update place: which version stands there, and in which files. */
export const UpdateManifest = z.object({
  format: z.literal('norise-update'),
  edition: z.literal(1),
  version: Version,
  /** The day it was signed, `2026-11-23`. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** What is new, as plain text. */
  notes: z.object({ lv: z.string().max(4_000), en: z.string().max(4_000) }),
  packages: z.array(UpdatePackage).min(1).max(20),
})
export type UpdateManifest = z.infer<typeof UpdateManifest>

/** Why what stands in a place is not taken. */
export const UpdateRefusal = z.enum([
  'noManifest',
  'unsigned',
  /** Signed by another key, or changed after it was signed. */
  'otherSignature',
  'unreadable',
  'tooLarge',
  'older',
  /** None for this system. */
  'noPackage',
  'packageMissing',
  /** Size or SHA-512 are not what the manifest says. */
  'notWhole',
  /** Sent on too often, or to an address that is not https. */
  'redirected',
])
export type UpdateRefusal = z.infer<typeof UpdateRefusal>

/** Why a place, or this PC's disk, did not let it be fetched; it is tried again by itself. */
export const UpdateHindrance = z.enum([
  'notThere',
  'notAnswering',
  'brokenOff',
  'badCertificate',
  'answeredError',
  'denied',
  'diskFull',
  'cannotWrite',
  'other',
])
export type UpdateHindrance = z.infer<typeof UpdateHindrance>

/** A look at the place that came to nothing, and when (UTC). */
export const UpdateTry = z.discriminatedUnion('kind', [
  z.object({ at: z.string(), kind: z.literal('refused'), why: UpdateRefusal }),
  z.object({ at: z.string(), kind: z.literal('unreachable'), why: UpdateHindrance }),
])
export type UpdateTry = z.infer<typeof UpdateTry>

/** For how long the place has not been of use: since when (UTC), how often tried, the last tries first. */
export const UpdateTrouble = z.object({
  since: z.string(),
  tries: z.number().int().min(1),
  last: z.array(UpdateTry),
})
export type UpdateTrouble = z.infer<typeof UpdateTrouble>

/** What the last look at the place found. */
export const UpdateLook = z.discriminatedUnion('kind', [
  /** No key is built into the program: whose package it is could not be told. */
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('noPlace') }),
  z.object({ kind: z.literal('unchecked') }),
  z.object({ kind: z.literal('newest') }),
  /** Bytes. */
  z.object({
    kind: z.literal('fetching'),
    version: Version,
    size: z.number().int(),
    have: z.number().int(),
  }),
  z.object({ kind: z.literal('newer'), version: Version }),
  z.object({ kind: z.literal('refused'), why: UpdateRefusal }),
  z.object({ kind: z.literal('unreachable'), why: UpdateHindrance }),
])
export type UpdateLook = z.infer<typeof UpdateLook>

/** A package that was fetched and found whole. `path`: where it stands on this PC. */
export const ReadyUpdate = z.object({
  version: Version,
  date: z.string(),
  notes: z.object({ lv: z.string(), en: z.string() }),
  kind: PackageKind,
  size: z.number().int(),
  path: z.string(),
})
export type ReadyUpdate = z.infer<typeof ReadyUpdate>

/** `now`: the program closes, is replaced and opens again; `atQuit`: when somebody closes it anyhow. */
export const UpdateWhen = z.enum(['no', 'now', 'atQuit'])
export type UpdateWhen = z.infer<typeof UpdateWhen>

/** A version that somebody chose, when (UTC), and why it was not put in the program's place. */
export const NotInstalled = z.object({
  version: Version,
  at: z.string(),
  why: z.enum([
    /** The program ended without being closed in peace: a shutdown, a power loss. */
    'cutShort',
    'notBackedUp',
    /** The package was no longer what was signed. */
    'notWhole',
    /** It was begun, and the old version runs all the same. */
    'notReplaced',
  ]),
})
export type NotInstalled = z.infer<typeof NotInstalled>

export const UpdatePlace = z.object({
  /** An absolute folder of this PC, or an https address. */
  address: z.string(),
  revision: z.number().int(),
})
export type UpdatePlace = z.infer<typeof UpdatePlace>

export const UpdateState = z.object({
  /** The version that runs. */
  version: z.string(),
  place: UpdatePlace.nullable(),
  look: UpdateLook,
  /** UTC text; null before the first look of this run. */
  checkedAt: z.string().nullable(),
  ready: ReadyUpdate.nullable(),
  /** Whether the program replaces itself, or a person installs the package. */
  installs: z.boolean(),
  chosen: UpdateWhen,
  /** A version that was chosen before and is not the one that runs. */
  notInstalled: NotInstalled.nullable(),
  /** Null while the place is of use, or has nothing newer to give. */
  trouble: UpdateTrouble.nullable(),
})
export type UpdateState = z.infer<typeof UpdateState>

import type { Access } from './access.ts'
import type { OwnEntry } from './entries.ts'

interface Written {
  kind: OwnEntry['kind']
  /** Whoever reads wrote it themselves. */
  own: boolean
  /** A later entry has put it right. */
  corrected: boolean
}

/**
 * Whether somebody may put an entry right by another: once, by who wrote it or who decides; in a
 * closed file an addition to the report alone.
 */
export const mayCorrect = (
  { kind, own, corrected }: Written,
  { file, report, decides }: Pick<Access, 'file' | 'report' | 'decides'>,
  closed: boolean,
): boolean => {
  if (corrected || (closed && kind !== 'addition')) return false
  return file ? own || decides : report && own && kind === 'addition'
}

const written: ReadonlySet<OwnEntry['kind']> = new Set([
  'addition',
  'proposal',
  'classified',
  'talk',
  'agreement',
  'decision',
  'notice',
  'noNotice',
])

/**
 * Whether an entry of one kind can put right one of another. What somebody wrote themselves is put
 * right by the same again, which stands in its place; what followed from a step (a decision about the
 * police, a report to them) by an addition that tells what was wrong: the step itself stands.
 */
export const putsRight = (kind: OwnEntry['kind'], wrong: OwnEntry['kind']): boolean =>
  written.has(wrong) ? kind === wrong : kind === 'addition'

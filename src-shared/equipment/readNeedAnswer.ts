import { fold } from '#shared/text/fold.ts'
import type { ToldAnswer } from './importedNeeds.ts'
import type { NeedKind } from './schema.ts'

/** What a cell says of one kind of equipment: an answer, nothing at all, or something nobody understands. */
export type ReadAnswer = ToldAnswer | 'nothing' | 'unclear'

// Of folded texts. The first that fits is it: „nezinu” begins as „ne” does, „nevajag” holds „vajag”.
const nothing = /^[-./?]*$/u
const unknown = /\b(nezin|nav skaidrs|nav zinams|don'?t know|do not know|not sure|unknown)/u
const byPhone = /\b(tikai|vienigi|only)\b.*\b(telefon|mobil|phone)|^(telefon|viedtalrun|phone)/u
const needless = /\b(nevajag|nevajadz|nav vajadz|nav nepieciesam|not needed|no need)/u
const needed = /\b(vajag|vajadz|nepieciesam|need|trukst|missing)/u
const yes = /^(ja|ir|yes|y|savs|sava|savas|savejas|own|true|1|x|\+|✓|✔)\b|^(\+|✓|✔)/u
const no = /^(ne|nav|no|n|none|false|0)\b/u

/**
 * Reads what somebody answered: „ir”, „nav”, „vajag”, „tikai telefons”, „nezinu”, yes and no in both
 * languages, with whatever stands behind them. To a question that asks what is needed („Vai Jums vajag
 * datoru?”), yes means the opposite. A phone stands for a computer only; of other kinds it is a need.
 */
export function readNeedAnswer(kind: NeedKind, heading: string, cell: string): ReadAnswer {
  const text = fold(cell)
  if (nothing.test(text)) return 'nothing'
  if (unknown.test(text)) return 'unknown'
  if (byPhone.test(text)) return kind === 'computer' ? 'phoneOnly' : 'needs'
  if (needless.test(text)) return 'own'
  if (needed.test(text)) return 'needs'
  const asksForNeed = needed.test(fold(heading))
  if (yes.test(text)) return asksForNeed ? 'needs' : 'own'
  if (no.test(text)) return asksForNeed ? 'own' : 'needs'
  return 'unclear'
}

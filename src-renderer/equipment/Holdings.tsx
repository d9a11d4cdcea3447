import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Unbroken } from '#renderer/components/Unbroken.tsx'
import { formatDates } from '#renderer/app/format/dates.ts'
import { today } from '#renderer/courses/today.ts'
import type { LacksInGroup } from '#shared/equipment/groupFor.ts'
import type { OwedPart } from '#shared/equipment/owedParts.ts'
import type { LoanLine, NeedKind, Reservation } from '#shared/equipment/schema.ts'
import { OwedParts } from './OwedParts.tsx'
import { Lacks } from './Lacks.tsx'
import { dueWords, promisedName, thingName } from './words.ts'
import classes from './equipment.module.css'

interface HoldingsProps {
  holdings: {
    lines: readonly LoanLine[]
    reservations: readonly Reservation[]
    owed: readonly OwedPart[]
  }
  groups: readonly LacksInGroup[]
  /** Puts what a reservation promises on the desk. */
  onPut: (reservation: Reservation) => void
  /** Picks something that answers a need. */
  onNeed: (kind: NeedKind) => void
}

/** What somebody has out, what is promised to them and what they lack, side by side. */
export function Holdings({
  holdings: { lines, reservations, owed },
  groups,
  onPut,
  onNeed,
}: HoldingsProps) {
  const { t, i18n } = useTranslation()
  return (
    <div className={classes['holdings']}>
      {lines.length === 0 ? null : (
        <div>
          <h3 className={classes['heading']}>{t('equipment.desk.holds')}</h3>
          <ul className={classes['lines']}>
            {lines.map((line) => (
              <li key={line.id}>
                <span>
                  <Unbroken text={thingName(line)} />
                </span>
                <span className={classes['figures']}>{dueWords(t, line, today())}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {reservations.length === 0 ? null : (
        <div>
          <h3 className={classes['heading']}>{t('equipment.desk.reservedFor')}</h3>
          <ul className={classes['lines']}>
            {reservations.map((one) => (
              <li key={one.id}>
                <span>
                  {promisedName(i18n.language, one)}
                  <br />
                  <span className={classes['quiet']}>{formatDates(one.from, one.until)}</span>
                </span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t('equipment.desk.put')}: ${promisedName(i18n.language, one)}`}
                  onClick={() => onPut(one)}
                >
                  {t('equipment.desk.put')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <OwedParts owed={owed} />
      <Lacks groups={groups} onNeed={onNeed} />
    </div>
  )
}

import '#renderer/deliveries/texts.ts'
import '#renderer/documents/texts.ts'
import { useState } from 'react'
import { Anchor, Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Unbroken } from '#renderer/components/Unbroken.tsx'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import { today } from '#renderer/courses/today.ts'
import { statusWord } from '#renderer/deliveries/words.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { ActKind } from '#shared/documents/schema.ts'
import type { LineDelivery } from '#shared/equipment/schema.ts'
import { ActDialog } from './ActDialog.tsx'
import { lineQuery } from './equipmentQuery.ts'
import { Facts } from '#renderer/components/detail/Facts.tsx'
import { LoanDialog, type LoanDialogKind } from './LoanDialog.tsx'
import { LoanMark } from './loanColumns.tsx'
import { OwedParts } from './OwedParts.tsx'
import { PromisesAtRisk } from './PromisesAtRisk.tsx'
import { RecallMark } from './RecallMark.tsx'
import { ReturnPhotos } from './ReturnPhotos.tsx'
import { SwapDialog } from './SwapDialog.tsx'
import { PersonLink } from '#renderer/components/detail/PersonLink.tsx'
import { categoryName, dueWords, thingName } from './words.ts'
import classes from './equipment.module.css'

const offered = ['takeBack', 'extend', 'swap', 'remind', 'expect', 'sentBack'] as const

/** A line of a loan beside the list, with what else belongs to the loan. */
export function LoanPane({ id }: { id: string }) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const { data: line, error } = useQuery(lineQuery(office, id))
  const [dialog, setDialog] = useState<LoanDialogKind | 'swap' | null>(null)
  const [act, setAct] = useState<ActKind | null>(null)
  if (line === undefined) {
    return error === null ? null : <p className={classes['quiet']}>{t('equipment.gone')}</p>
  }
  const out = line.returnedOn === null
  return (
    <div className={classes['pane']}>
      <h2 className={classes['name']}>
        <Unbroken text={thingName(line)} />
      </h2>
      <LoanMark line={line} />
      {out ? (
        <Group gap="xs">
          {offered
            .filter((kind) => kind !== 'swap' || line.item !== null)
            .filter((kind) => kind !== 'expect' || line.dueOn < today())
            .map((kind) => (
              <Button
                key={kind}
                size="compact-sm"
                variant={kind === 'takeBack' ? 'filled' : 'default'}
                onClick={() => setDialog(kind)}
              >
                {kind === 'sentBack'
                  ? t('equipment.sentBack.action')
                  : t(`equipment.action.${kind}`)}
              </Button>
            ))}
        </Group>
      ) : null}
      <Group gap="xs">
        {(['handoverAct', 'returnAct'] as const).map((kind) => (
          <Button key={kind} size="compact-sm" variant="subtle" onClick={() => setAct(kind)}>
            {t(`documents.kind.${kind}`)}
          </Button>
        ))}
      </Group>
      <Facts
        facts={[
          [
            t('equipment.field.person'),
            <PersonLink key="person" id={line.person} name={line.personName} />,
          ],
          [t('equipment.field.phone'), formatPhone(line.phone)],
          [t('equipment.field.group'), line.groupName],
          [t('equipment.field.basis'), line.basis],
          [t('equipment.field.issuedOn'), formatDate(line.issuedOn)],
          [t('equipment.field.dueOn'), out ? dueWords(t, line, today()) : formatDate(line.dueOn)],
          [
            t('equipment.sentBack.delivery'),
            line.delivery === null ? '' : <SentIn key="delivery" delivery={line.delivery} />,
          ],
          [
            t('equipment.sentBack.parcel'),
            line.sentBack === null
              ? ''
              : [line.sentBack.carrierName, line.sentBack.number, formatDate(line.sentBack.sentOn)]
                  .filter(Boolean)
                  .join(' · '),
          ],
          [t('equipment.field.returnedOn'), formatDate(line.returnedOn)],
          [
            '',
            line.foundOn === null
              ? ''
              : t('equipment.loans.foundOn', { date: formatDate(line.foundOn) }),
          ],
          [
            t('equipment.field.condition'),
            [line.conditionOut, line.conditionIn]
              .flatMap((one) => (one === null ? [] : [t(`equipment.condition.${one}`)]))
              .join(' → '),
          ],
          [t('equipment.field.category'), categoryName(i18n.language, line)],
          [t('equipment.field.kit'), line.kit?.name ?? ''],
          [t('equipment.field.serial'), line.serial],
          [
            t('equipment.field.reminded'),
            line.remindedAt === null ? '' : formatInstant(line.remindedAt),
          ],
          [t('equipment.field.note'), [line.note, line.returnNote].filter(Boolean).join('\n')],
        ]}
      />
      {line.endangers ? <PromisesAtRisk line={id} /> : null}
      <OwedParts owed={line.owedParts} />
      {out ? null : <ReturnPhotos line={id} photos={line.photos} />}
      {line.recall === null && line.recalls.length === 0 ? null : (
        <ul className={classes['lines']} aria-label={t('equipment.recall.title')}>
          {line.recalls.map(({ step, on }) => (
            <li key={`${on}${step}`}>
              <span>{t(`equipment.recall.done.${step}`)}</span>
              <span className={classes['figures']}>{formatDate(on)}</span>
            </li>
          ))}
          {line.recall === null ? null : (
            <li>
              <span>{t('equipment.recall.next')}</span>
              <RecallMark line={line} />
            </li>
          )}
        </ul>
      )}
      {line.extensions.length === 0 ? null : (
        <ul className={classes['lines']}>
          {line.extensions.map(({ on, from, to }) => (
            <li key={`${on}${to}`}>
              <span>{t(to < from ? 'equipment.loans.shortened' : 'equipment.loans.extended')}</span>
              <span className={classes['figures']}>
                {`${formatDate(on)}: ${formatDate(from)} → ${formatDate(to)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {line.fellows.length === 0 ? null : (
        <ul className={classes['lines']}>
          {line.fellows.map((fellow) => (
            <li key={fellow.id}>
              <span>
                <Unbroken text={thingName(fellow)} />
              </span>
              <span className={classes['figures']}>
                {fellow.returnedOn === null ? (
                  dueWords(t, fellow, today())
                ) : (
                  <LoanMark line={fellow} />
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {act === null ? null : <ActDialog loan={line.loan} kind={act} onClose={() => setAct(null)} />}
      {dialog === 'swap' ? (
        <SwapDialog
          line={line}
          onSwapped={() => {
            setDialog(null)
            setAct('handoverAct')
          }}
          onClose={() => setDialog(null)}
        />
      ) : dialog === null ? null : (
        <LoanDialog open={{ kind: dialog, lines: [line] }} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}

/** What it was sent to its borrower in last, and where that stands. */
function SentIn({ delivery }: { delivery: LineDelivery }) {
  const { t } = useTranslation()
  const { id, code, since } = delivery
  return (
    <>
      <Anchor renderRoot={(props) => <Link to="/deliveries" search={{ open: id }} {...props} />}>
        {code}
      </Anchor>
      {` · ${statusWord(t, delivery)}, ${formatDate(since)}`}
    </>
  )
}

import { useState } from 'react'
import { Anchor, Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import { Facts } from '#renderer/components/detail/Facts.tsx'
import { Unbroken } from '#renderer/components/Unbroken.tsx'
import { PersonLink } from '#renderer/components/detail/PersonLink.tsx'
import { handedInPerson } from '#shared/deliveries/channels.ts'
import { possibleStatuses } from '#shared/deliveries/status.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { deliveryQuery } from './deliveriesQuery.ts'
import { DeliveryDialog } from './DeliveryDialog.tsx'
import { DeliveryMark } from './DeliveryMark.tsx'
import { SendDialog } from './SendDialog.tsx'
import { MailButtons } from './MailButtons.tsx'
import { PacketFeedback } from './PacketFeedback.tsx'
import { ParcelFacts } from './ParcelFacts.tsx'
import { SignedReceipt } from './SignedReceipt.tsx'
import { TakeBackOffer } from './TakeBackOffer.tsx'
import { Timeline } from './Timeline.tsx'
import {
  canGoAgain,
  canSettle,
  nextForAll,
  takenBy,
  type DeliveryDialogKind,
  useDeliveryCommands,
} from './useDeliveryActions.tsx'
import classes from './deliveries.module.css'

/** A delivery beside the list: where it stands, what may come next, what is inside, what happened. */
export function DeliveryPane({ id }: { id: string }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { data: delivery, error } = useQuery(deliveryQuery(office, id))
  const [dialog, setDialog] = useState<DeliveryDialogKind | 'edit' | null>(null)
  const [lent, setLent] = useState<readonly string[] | null>(null)
  const { mark, again } = useDeliveryCommands()
  if (delivery === undefined) {
    return error === null ? null : <p className={classes['quiet']}>{t('deliveries.gone')}</p>
  }
  return (
    <div className={classes['pane']}>
      <h2 className={classes['name']}>{`${delivery.code} · ${delivery.recipient}`}</h2>
      <DeliveryMark delivery={delivery} />
      {delivery.notNeeded === null ? null : (
        <p>{t(`deliveries.notNeededSay.${delivery.notNeeded}`)}</p>
      )}
      {delivery.changed === null ? null : <p>{t(`deliveries.changedSay.${delivery.changed}`)}</p>}
      <Group gap="xs">
        {nextForAll([delivery]).map((status, place) => (
          <Button
            key={status}
            size="compact-sm"
            variant={place === 0 ? 'filled' : 'default'}
            onClick={() =>
              void mark([delivery.id], status).then(
                (done) => done !== null && done.lent.length > 0 && setLent(done.lent),
              )
            }
          >
            {t(
              status === 'ready' && delivery.channel === 'post'
                ? 'deliveries.action.readyAtPost'
                : `deliveries.action.${status}`,
            )}
          </Button>
        ))}
        {canGoAgain(delivery) ? (
          <Button
            size="compact-sm"
            onClick={() =>
              delivery.channel === 'locker' ? setDialog('again') : void again(delivery.id, null)
            }
          >
            {t('deliveries.action.again')}
          </Button>
        ) : null}
        {delivery.toTakeBack.length > 0 ? (
          <Button size="compact-sm" variant="default" onClick={() => setLent(delivery.toTakeBack)}>
            {t('deliveries.action.takeBack')}
          </Button>
        ) : null}
        {canSettle(delivery) ? (
          <Button size="compact-sm" variant="default" onClick={() => setDialog('settle')}>
            {t('deliveries.action.settle')}
          </Button>
        ) : null}
        {delivery.status === 'ready' ? (
          <Button size="compact-sm" variant="default" onClick={() => setDialog('reminder')}>
            {t('deliveries.action.remind')}
          </Button>
        ) : null}
        {delivery.status === 'draft' ? (
          <Button size="compact-sm" variant="default" onClick={() => setDialog('edit')}>
            {t('deliveries.action.edit')}
          </Button>
        ) : null}
        {possibleStatuses([delivery]).length === 0 ? null : (
          <Button size="compact-sm" variant="default" onClick={() => setDialog('event')}>
            {t('deliveries.action.other')}
          </Button>
        )}
        {takenBy([delivery]) === null ? null : (
          <Button size="compact-sm" variant="default" onClick={() => setDialog('taken')}>
            {t(
              takenBy([delivery]) === 'received'
                ? 'deliveries.action.givenByOther'
                : 'deliveries.action.takenByOther',
            )}
          </Button>
        )}
        {handedInPerson(delivery.channel) && delivery.lines.length > 0 ? (
          <Button size="compact-sm" variant="default" onClick={() => setDialog('receipt')}>
            {t('deliveries.action.receipt')}
          </Button>
        ) : null}
        <MailButtons delivery={delivery} />
        <PacketFeedback delivery={delivery} />
      </Group>
      <Facts
        facts={[
          [
            t('deliveries.field.person'),
            <PersonLink key="person" id={delivery.person} name={delivery.personName} />,
          ],
          [t('deliveries.field.phone'), formatPhone(delivery.phone)],
          [t('deliveries.field.email'), delivery.channel === 'email' ? delivery.email : ''],
          [t('deliveries.field.channel'), t(`deliveries.channel.${delivery.channel}`)],
          [
            t('deliveries.field.locker'),
            [delivery.lockerName, delivery.lockerAddress].filter(Boolean).join('\n'),
          ],
          [t('deliveries.field.address'), delivery.channel === 'post' ? delivery.address : ''],
          [t('deliveries.field.group'), delivery.groupName],
          [t('deliveries.field.session'), formatDate(delivery.sessionDay)],
          [t('deliveries.field.week'), formatDate(delivery.week)],
          [
            t('deliveries.field.appointment'),
            delivery.appointmentAt === null ? '' : formatInstant(delivery.appointmentAt),
          ],
          [t('deliveries.field.handOverBy'), formatDate(delivery.handOverBy)],
          [t('deliveries.field.lastDay'), formatDate(delivery.lastDay)],
          [t('deliveries.field.link'), delivery.link],
          [t('deliveries.field.note'), delivery.note],
        ]}
      />
      {delivery.parcel === null ? null : (
        <ParcelFacts delivery={delivery} parcel={delivery.parcel} onDialog={setDialog} />
      )}
      {delivery.lines.length === 0 ? null : (
        <section>
          <h3 className={classes['heading']}>{t('deliveries.field.contents')}</h3>
          <ul className={classes['lines']}>
            {delivery.lines.map((line) => (
              <li key={line.id}>
                <span>
                  <Unbroken text={line.name} />
                </span>
                <span className={classes['figures']}>
                  {line.quantity === 1 ? '' : `${line.quantity} ×`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {delivery.message === '' ? null : (
        <section>
          <h3 className={classes['heading']}>
            {delivery.subject || t('deliveries.field.message')}
          </h3>
          <p className={classes['message']}>{delivery.message}</p>
        </section>
      )}
      {delivery.attachments.length === 0 ? null : (
        <Facts
          facts={[
            [
              t('deliveries.field.attachments'),
              // The beginning is enough to tell two files apart; the whole stands in the journal.
              delivery.attachments
                .map(({ name, sha256 }) => `${name} (SHA-256 ${sha256.slice(0, 12)}…)`)
                .join('\n'),
            ],
          ]}
        />
      )}
      {delivery.receipt === null ? null : <SignedReceipt paper={delivery.receipt} />}
      <Linked delivery={delivery} />
      <Timeline delivery={delivery} />
      {lent === null ? null : <TakeBackOffer lines={lent} onClose={() => setLent(null)} />}
      {dialog === 'edit' ? (
        <SendDialog delivery={delivery} person={delivery.person} onClose={() => setDialog(null)} />
      ) : dialog === null ? null : (
        <DeliveryDialog
          open={{ kind: dialog, deliveries: [delivery] }}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  )
}

/** What it was sent for, and what was sent in its place. */
function Linked({
  delivery: { before, after },
}: {
  delivery: {
    before: { id: string; code: string } | null
    after: { id: string; code: string } | null
  }
}) {
  const { t } = useTranslation()
  const links = [
    ...(before === null ? [] : [{ ...before, word: t('deliveries.againFor', before) }]),
    ...(after === null ? [] : [{ ...after, word: t('deliveries.againAs', after) }]),
  ]
  return links.map(({ id, word }) => (
    <Anchor
      key={id}
      renderRoot={(props) => <Link to="/deliveries" search={{ open: id }} {...props} />}
    >
      {word}
    </Anchor>
  ))
}

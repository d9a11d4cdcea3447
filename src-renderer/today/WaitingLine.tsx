import '#renderer/visits/texts.ts'
import '#renderer/timetable/texts.ts'
import '#renderer/equipment/texts.ts'
import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import {
  IconCalendarWeek,
  IconCalendarX,
  IconDeviceLaptop,
  IconPackage,
  IconDoorEnter,
  IconFileText,
  IconGavel,
  IconHeadset,
  IconSchool,
  IconSpeakerphone,
  IconTrash,
  IconVideo,
} from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import { StandsOutLine } from '#renderer/courses/StandsOutLine.tsx'
import { MakePackets } from '#renderer/deliveries/MakePackets.tsx'
import { NoticeState } from '#renderer/notices/NoticeState.tsx'
import { noticeTitle } from '#renderer/notices/noticeTitle.ts'
import { AbsenceMark } from '#renderer/absences/AbsenceMark.tsx'
import { missedWords } from '#renderer/absences/words.ts'
import { RequestMark } from '#renderer/recordings/RequestMark.tsx'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { recallWords, thingName } from '#renderer/equipment/words.ts'
import { useMarkVisits } from '#renderer/visits/useVisitActions.tsx'
import { timesOf, visitorOf } from '#renderer/visits/visitWords.ts'
import { DeliveryMark } from '#renderer/deliveries/DeliveryMark.tsx'
import { lateDays } from '#shared/equipment/outStanding.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Waiting } from './waiting.ts'
import classes from './today.module.css'

const icons = {
  notice: IconSpeakerphone,
  session: IconCalendarWeek,
  visit: IconDoorEnter,
  group: IconSchool,
  loan: IconDeviceLaptop,
  delivery: IconPackage,
  needs: IconHeadset,
  packets: IconFileText,
  absence: IconCalendarX,
  recording: IconVideo,
  deletion: IconTrash,
  review: IconGavel,
} as const

/** A number that a line's end never divides. */
const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00a0')

/** One thing that waits: when, what, and how it stands. The name opens it; a visitor who is here is ticked on the spot. */
export function WaitingLine({ waiting, today }: { waiting: Waiting; today: string }) {
  const { t } = useTranslation()
  const mark = useMarkVisits()
  const { kind, day, time } = waiting
  const Icon = icons[kind]
  const line = (
    when: string,
    target: Pick<LinkProps, 'to' | 'params' | 'search'>,
    name: string,
    about: string,
    state: ReactNode,
  ) => (
    <li className={classes['line']}>
      <span className={classes['when']}>
        {day === today ? null : formatDate(day)} {when}
      </span>
      <Icon size={18} stroke={1.6} aria-hidden className={classes['icon']} />
      <span className={classes['what']}>
        <Link {...target} className={classes['link']}>
          {name}
        </Link>
        {about === '' ? null : <span className={classes['about']}>{about}</span>}
      </span>
      <span className={classes['state']}>{state}</span>
    </li>
  )
  switch (waiting.kind) {
    case 'notice': {
      const { notice } = waiting
      const target = groupTab(notice.group.id, 'notices')
      return line(
        time,
        target,
        notice.group.name,
        noticeTitle(t, notice),
        <NoticeState notice={notice} />,
      )
    }
    case 'session': {
      const { id, group, from, to, mode, room, kind: sort, topic } = waiting.session
      const place = mode === 'onSite' && room !== '' ? room : t(`timetable.mode.${mode}`)
      const about = [topic === '' ? t(`timetable.kind.${sort}`) : topic, place].join(' · ')
      const target = { to: '/timetable', search: { open: id } } as const
      return line(formatTimes(from, to), target, group.name, about, null)
    }
    case 'visit': {
      const { visit } = waiting
      const target = { to: '/visits', search: { open: visit.id } } as const
      const came = (): void => void mark({ kind: 'rows', ids: [visit.id] }, 'came')
      return line(
        timesOf(visit),
        target,
        visitorOf(visit),
        visit.purpose,
        day === today ? (
          <Button size="compact-sm" variant="default" onClick={came}>
            {t('visits.action.came')}
          </Button>
        ) : null,
      )
    }
    case 'loan': {
      const { line: lent } = waiting
      const target = { to: '/equipment/loans', search: { open: lent.id } } as const
      const late = lateDays(lent, today)
      const phone = unbroken(formatPhone(lent.phone))
      return line(
        '',
        target,
        lent.personName,
        [thingName(lent), phone, lent.recall === null ? '' : recallWords(t, lent.recall, today)]
          .filter((text) => text !== '')
          .join(' · '),
        lent.notReached ? (
          <StateMark meaning="waiting" word={t('equipment.sentBack.notReached')} quiet />
        ) : late > 0 ? (
          <StateMark meaning="danger" word={t('equipment.late', { count: late })} quiet />
        ) : (
          <StateMark
            meaning={day === today ? 'warning' : 'waiting'}
            word={day === today ? t('equipment.dueToday') : t('equipment.field.dueOn')}
            quiet
          />
        ),
      )
    }
    case 'needs': {
      const { id, name, notAsked, lacking } = waiting.group
      const words = [
        ...(notAsked > 0 ? [t('equipment.needs.toAsk.notAsked', { count: notAsked })] : []),
        ...(lacking > 0 ? [t('equipment.needs.toAsk.lacking', { count: lacking })] : []),
      ]
      const show = notAsked === 0 ? 'lacking' : lacking === 0 ? 'notAsked' : 'toAsk'
      return line('', groupTab(id, 'needs', show), name, words.join(', '), null)
    }
    case 'packets': {
      const { group, week, people } = waiting.packets
      return line(
        '',
        groupTab(group.id, 'deliveries'),
        group.name,
        t('batch.packets.about', { count: people.length, week: formatDate(week) }),
        <MakePackets missing={waiting.packets} />,
      )
    }
    case 'delivery': {
      const { delivery } = waiting
      const target = { to: '/deliveries', search: { open: delivery.id } } as const
      const phone = unbroken(formatPhone(delivery.phone))
      return line(
        time,
        target,
        delivery.recipient,
        [delivery.code, delivery.contents, phone].filter((text) => text !== '').join(' · '),
        <DeliveryMark delivery={delivery} />,
      )
    }
    case 'absence': {
      const { absence } = waiting
      const target = { to: '/absences', search: { open: absence.id } } as const
      const about = [missedWords(absence), absence.group.name]
      return line(
        '',
        target,
        absence.person.name,
        about.filter((text) => text !== '').join(' · '),
        <AbsenceMark absence={absence} />,
      )
    }
    case 'recording': {
      const { request } = waiting
      const target = { to: '/recordings/requests', search: { open: request.id } } as const
      const about = [
        `${formatDate(request.day)} ${request.from.replace(':', '.')}`,
        request.group,
        ...(request.missing === 0
          ? []
          : [t('recordings.missingCount', { count: request.missing })]),
      ]
      return line(
        time,
        target,
        request.person,
        about.join(' · '),
        <RequestMark state={request.state} />,
      )
    }
    case 'deletion': {
      const { of, request, step, overdue } = waiting.deletion
      const target = { to: '/recordings/requests', search: { open: request } } as const
      return line(
        '',
        target,
        t('recordings.recording.title'),
        of === null ? '' : `${formatDate(of.day)} · ${of.group}`,
        <StateMark
          meaning={overdue ? 'danger' : 'warning'}
          word={t(`recordings.step.${step}`)}
          quiet
        />,
      )
    }
    case 'review': {
      const { of, request, overdue } = waiting.review
      const target = { to: '/recordings/requests', search: { open: request } } as const
      return line(
        '',
        target,
        t('recordings.recording.title'),
        of === null ? '' : `${formatDate(of.day)} · ${of.group}`,
        <StateMark
          meaning={overdue ? 'danger' : 'warning'}
          word={t('recordings.review.due')}
          quiet
        />,
      )
    }
    case 'group': {
      const { id, name, standsOut } = waiting.group
      return line(
        '',
        groupTab(id, 'checks'),
        name,
        day === today ? '' : t('today.begins'),
        <StandsOutLine standsOut={standsOut} />,
      )
    }
  }
}

/** `show`: what of the tab is shown first. */
const groupTab = (id: string, tab: string, show?: string) =>
  ({
    to: '/courses/$id',
    params: { id },
    search: { tab, ...(show === undefined ? {} : { show }) },
  }) as const

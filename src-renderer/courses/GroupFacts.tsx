import type { ReactNode } from 'react'
import { ActionIcon, Anchor, Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDates } from '#renderer/app/format/dates.ts'
import { OutsideLink } from '#renderer/components/detail/OutsideLink.tsx'
import type { StudyGroup } from '#shared/courses/schema.ts'
import { FactList } from './FactList.tsx'
import classes from './courses.module.css'

interface GroupFactsProps {
  group: StudyGroup
  /** Opens the form of the course or of its project. */
  onEditCourse?: () => void
  onEditProject?: () => void
}

/** What is known of a group; what is not known takes no room. */
export function GroupFacts({ group, onEditCourse, onEditProject }: GroupFactsProps) {
  const { t } = useTranslation()
  const { course, project, manager, tutor } = group
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      t('courses.field.course'),
      <WithPencil key="course" label={t('courses.action.editCourse')} onEdit={onEditCourse}>
        {course.name}
      </WithPencil>,
    ],
    [t('courses.field.programme'), course.programme],
    [
      t('courses.field.project'),
      project === null ? (
        ''
      ) : (
        <WithPencil key="project" label={t('courses.action.editProject')} onEdit={onEditProject}>
          {[project.name, project.number].filter((text) => text !== '').join(', ')}
        </WithPencil>
      ),
    ],
    [t('courses.field.dates'), formatDates(group.startsOn, group.endsOn)],
    [
      t('courses.field.manager'),
      manager === null ? '' : <PersonLink key="manager" id={manager.id} name={manager.name} />,
    ],
    [
      t('courses.field.teachers'),
      group.teachers.length === 0 ? (
        ''
      ) : (
        <ul key="teachers" className={classes['plainList']}>
          {group.teachers.map(({ person, name, channel }) => (
            <li key={person}>
              <PersonLink id={person} name={name} />
              {channel === '' ? null : <span className={classes['quiet']}> · {channel}</span>}
            </li>
          ))}
        </ul>
      ),
    ],
    [
      t('courses.field.tutor'),
      tutor === null ? '' : <PersonLink key="tutor" id={tutor.id} name={tutor.name} />,
    ],
    [
      t('courses.field.capacity'),
      group.capacity === null
        ? ''
        : t('courses.placesTaken', { taken: group.placesTaken, capacity: group.capacity }),
    ],
    [t('courses.field.channels'), group.channels],
    [t('courses.field.joiningLink'), outside(group.joiningLink)],
    [
      t('courses.field.platforms'),
      course.platforms.length === 0 ? '' : <Platforms key="platforms" of={course.platforms} />,
    ],
    [t('courses.field.journalLink'), outside(group.journalLink)],
    [t('courses.field.deliveryWay'), group.deliveryWay],
    [t('courses.field.note'), group.note],
  ]
  return <FactList facts={facts} />
}

const PersonLink = ({ id, name }: { id: string; name: string }) => (
  <Anchor
    underline="always"
    renderRoot={(props) => <Link to="/people/$id" params={{ id }} {...props} />}
  >
    {name}
  </Anchor>
)

const Platforms = ({ of }: { of: StudyGroup['course']['platforms'] }) => (
  <ul className={classes['plainList']}>
    {of.map(({ id, name, link }) => (
      <li key={id}>
        {name}
        {link === '' ? null : <> · {outside(link)}</>}
      </li>
    ))}
  </ul>
)

const outside = (text: string): ReactNode =>
  text === '' ? '' : <OutsideLink key={text} address={text} />

function WithPencil(props: {
  label: string
  onEdit: (() => void) | undefined
  children: ReactNode
}) {
  return (
    <span className={classes['withPencil']}>
      {props.children}
      {props.onEdit === undefined ? null : (
        <Tooltip label={props.label}>
          <ActionIcon size={24} aria-label={props.label} onClick={props.onEdit}>
            <IconPencil size={14} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </span>
  )
}

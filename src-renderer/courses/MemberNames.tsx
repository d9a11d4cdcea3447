import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useOffice } from '#renderer/app/client/office.ts'
import { fullName } from '#renderer/people/personName.ts'
import { isEnrolled } from '#shared/courses/rules.ts'
import { membersQuery } from './groupQuery.ts'
import classes from './courses.module.css'

/** Who is in a group, by name. */
export function MemberNames({ group }: { group: string }) {
  const office = useOffice()
  const { data } = useQuery(membersQuery(office, group))
  return (
    <ul className={classes['members']}>
      {(data?.rows ?? [])
        .filter((row) => isEnrolled(row.state))
        .map((row) => (
          <li key={row.id}>
            <Anchor
              renderRoot={(props) => (
                <Link to="/people/$id" params={{ id: row.person }} {...props} />
              )}
            >
              {fullName(row)}
            </Anchor>
          </li>
        ))}
    </ul>
  )
}

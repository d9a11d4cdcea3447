interface Named {
  givenName: string
  familyName: string
}

/** `Anna Kalniņa`: how a person is called everywhere but in the columns of a table. */
export const fullName = ({ givenName, familyName }: Named): string =>
  `${givenName} ${familyName}`.trim()

/** How a former name is told beside today's: the surname alone, or all of it where the given name changed too. */
export const formerName = (former: Named, now: Named): string =>
  former.givenName === now.givenName ? former.familyName : fullName(former)

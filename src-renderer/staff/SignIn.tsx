import { lazy, Suspense, useState } from 'react'
import { Anchor, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OfficeState } from '#shared/staff/contract.ts'
import { EntryPage } from './EntryPage.tsx'
import { PasswordStep } from './PasswordStep.tsx'
import { type DeskPerson, Initials, PeopleList } from './PeopleList.tsx'

const InvitationStep = lazy(async () => ({
  default: (await import('./InvitationStep.tsx')).InvitationStep,
}))

type SignedOut = Extract<OfficeState, { kind: 'signedOut' | 'locked' }>

/**
 * Choosing who works, then the password. A locked screen starts with the person it belongs to;
 * anybody else can sign in instead.
 */
export function SignIn({ state, onOpen }: { state: SignedOut; onOpen: () => void }) {
  const { t } = useTranslation()
  const owner = state.kind === 'locked' ? ownerOf(state) : null
  const only = state.people.length === 1 ? (state.people[0] ?? null) : null
  const [chosen, setChosen] = useState<DeskPerson | null>(owner ?? only)
  const locked = owner !== null && chosen?.account === owner.account
  const invited = chosen?.state === 'invited'
  const title = locked
    ? t('staff.lock.title')
    : invited
      ? t('staff.invitation.title')
      : t('staff.signIn.title')
  const text = locked ? t('staff.lock.text') : invited ? t('staff.invitation.text') : undefined
  return (
    <EntryPage
      office={state.office}
      demo={state.demo}
      title={title}
      {...(text === undefined ? {} : { text })}
    >
      {chosen === null ? (
        <PeopleList people={state.people} onChoose={setChosen} />
      ) : (
        <>
          <Group gap="sm" my="md">
            <Initials name={chosen.name} />
            <strong style={{ flex: 1, fontWeight: 500 }}>{chosen.name}</strong>
            {state.people.length > 1 ? (
              <Anchor component="button" type="button" fz="sm" onClick={() => setChosen(null)}>
                {t('staff.signIn.other')}
              </Anchor>
            ) : null}
          </Group>
          {invited ? (
            <Suspense fallback={null}>
              <InvitationStep key={chosen.account} account={chosen.account} onOpen={onOpen} />
            </Suspense>
          ) : (
            <PasswordStep
              key={chosen.account}
              account={chosen.account}
              word={locked ? t('staff.lock.open') : t('staff.signIn.enter')}
              onOpen={onOpen}
            />
          )}
        </>
      )}
    </EntryPage>
  )
}

const ownerOf = (state: Extract<SignedOut, { kind: 'locked' }>): DeskPerson => ({
  account: state.account,
  name: state.name,
  state: 'active',
})

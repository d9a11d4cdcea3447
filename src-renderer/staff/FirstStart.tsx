import { useState } from 'react'
import { Alert, Button, Group, PasswordInput, Stack, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { FirstStart as FirstStartInput } from '#shared/staff/contract.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { isLanguage } from '#renderer/app/language/languages.ts'
import { pathText, problemOfIssue, problemText } from '#renderer/components/form/problems.ts'
import { RestoreElsewhere } from '#renderer/backups/RestoreElsewhere.tsx'
import { DemoOffice } from './DemoOffice.tsx'
import { EntryPage } from './EntryPage.tsx'

const empty = {
  institution: { name: '', registrationNumber: '' },
  director: { givenName: '', familyName: '', password: '' },
  again: '',
}

/** The first start: the institution and its director. */
export function FirstStart({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useTranslation()
  const { client } = useOffice()
  const [state, setState] = useState<'idle' | 'saving' | 'alreadySetUp' | 'failed'>('idle')
  const inputOf = (values: typeof empty) => ({
    institution: values.institution,
    director: values.director,
    language: isLanguage(i18n.language) ? i18n.language : 'lv',
  })
  const form = useForm({
    initialValues: empty,
    validateInputOnBlur: true,
    validate: (values) => {
      const checked = FirstStartInput.safeParse(inputOf(values), { reportInput: true })
      const errors: Record<string, string> = {}
      for (const issue of checked.error?.issues ?? []) {
        errors[pathText(issue.path)] ??= problemText(t, problemOfIssue(issue))
      }
      if (values.again !== values.director.password) errors['again'] = t('problem.passwordsDiffer')
      return errors
    },
  })
  const save = async (values: typeof empty): Promise<void> => {
    setState('saving')
    try {
      const answer = await client.staff.setUp(FirstStartInput.parse(inputOf(values)))
      if (!answer.ok) return setState(answer.refusal.reason)
      onDone()
    } catch {
      setState('failed')
    }
  }
  const toggle = { 'aria-label': t('components.form.showPassword') }
  return (
    <EntryPage title={t('staff.first.title')} text={t('staff.first.text')}>
      <form noValidate onSubmit={form.onSubmit((values) => void save(values))}>
        <Stack gap="md">
          {state === 'alreadySetUp' || state === 'failed' ? (
            <Alert color="red" role="alert">
              {state === 'failed' ? t('staff.signIn.failed') : t('staff.first.alreadySetUp')}
            </Alert>
          ) : null}
          <Title order={2} size="h3">
            {t('staff.first.institution')}
          </Title>
          <TextInput
            withAsterisk
            autoFocus
            label={t('staff.first.name')}
            autoComplete="off"
            {...form.getInputProps('institution.name')}
          />
          <TextInput
            label={t('staff.first.registrationNumber')}
            autoComplete="off"
            {...form.getInputProps('institution.registrationNumber')}
          />
          <Title order={2} size="h3" mt="sm">
            {t('staff.first.director')}
          </Title>
          <Group grow align="start" gap="sm">
            <TextInput
              withAsterisk
              label={t('staff.first.givenName')}
              autoComplete="off"
              {...form.getInputProps('director.givenName')}
            />
            <TextInput
              withAsterisk
              label={t('staff.first.familyName')}
              autoComplete="off"
              {...form.getInputProps('director.familyName')}
            />
          </Group>
          <PasswordInput
            withAsterisk
            label={t('staff.first.password')}
            description={t('staff.first.passwordHelp')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
            {...form.getInputProps('director.password')}
          />
          <PasswordInput
            withAsterisk
            label={t('staff.first.again')}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
            {...form.getInputProps('again')}
          />
          <Button type="submit" loading={state === 'saving'} mt="sm">
            {t('staff.first.open')}
          </Button>
        </Stack>
      </form>
      <RestoreElsewhere />
      <DemoOffice />
    </EntryPage>
  )
}

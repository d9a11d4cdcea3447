import {
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react'
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useOwnKeys } from '#renderer/app/keys/keyBindings.ts'
import { afterPress } from './afterPress.ts'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import { DraftNotice } from './DraftNotice.tsx'
import { DraftsContext } from './drafts.ts'
import { fieldId, focusField, takeCursorFromDialog } from './fieldId.ts'
import { formKeys } from './formKeys.ts'
import { FormSections } from './FormSections.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { ProblemList } from './ProblemList.tsx'
import type { RecordFormProps } from './recordFormProps.ts'
import { RefusalNotice } from './RefusalNotice.tsx'
import type { RestoredDraft } from './useFoundDraft.ts'
import { useEscFromDialog } from './useEscFromDialog.ts'
import { useFormValues } from './useFormValues.ts'
import { useSaving } from './useSaving.ts'
import classes from './RecordForm.module.css'

interface OpenFormProps<S extends z.ZodObject, T, R> extends RecordFormProps<S, T, R> {
  /** Unsaved work the form begins with. */
  draft: RestoredDraft | null
}

/** The form of one record while it is open; see `RecordForm`. */
export function OpenForm<S extends z.ZodObject, T, R>(props: OpenFormProps<S, T, R>) {
  const { t } = useTranslation()
  const formId = useId()
  const root = useRef<HTMLFormElement>(null)
  const record = { values: { ...props.values }, revision: props.revision }
  const values = useFormValues(record, props.draft)
  const saving = useSaving(props, props.draft)
  const drafts = useContext(DraftsContext)
  const [restoredAt, setRestoredAt] = useState(props.draft?.savedAt ?? null)
  const [failed, setFailed] = useState(0)
  const [leaving, setLeaving] = useState(false)
  const [again, saveAgain] = useState(0)
  const dirty = values.isDirty()
  const { onValues } = props
  const typed = values.form.values
  const told = useRef(onValues)
  useEffect(() => {
    told.current = onValues
  })
  // Told when something is typed, not when whoever listens is rendered: what they keep of it renders them again.
  useEffect(() => told.current?.(typed), [typed])

  // Before the form is painted: nobody can be typing in a field that is not on screen yet.
  const { focus } = props
  useLayoutEffect(() => {
    if (focus !== undefined) focusField(root.current, fieldId(formId, focus), true)
  }, [focus, formId])
  const opening = useRef({
    name: focus === undefined ? props.sections[0]?.fields[0]?.name : undefined,
    isNew: props.revision === null,
  })
  useLayoutEffect(() => {
    const { name, isNew } = opening.current
    if (name === undefined) return
    if (isNew) focusField(root.current, fieldId(formId, name), true)
    else takeCursorFromDialog(root.current, fieldId(formId, name))
  }, [formId])

  const keepDraft = (now: Record<string, unknown>): void =>
    drafts.keep(props.form, {
      values: now,
      base: values.base(),
      revision: values.revisionSeen(),
      commandId: saving.commandId(),
    })
  const change = (path: string, value: unknown): void => {
    values.form.setFieldValue(path, value)
    saving.forget(path)
    for (const [name, following] of Object.entries(
      props.follows?.(path, values.form.getValues()) ?? {},
    )) {
      values.form.setFieldValue(name, following)
      saving.forget(name)
    }
    keepDraft(values.form.getValues())
  }
  const save = async (now = values.form.getValues(), revision = values.revisionSeen()) => {
    const saved = await saving.save(now, revision)
    if (saved) return drafts.discard(props.form)
    setFailed((times) => times + 1)
  }
  // A way out may change what `props.save` sends: the save waits until the form has it.
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  })
  useEffect(() => {
    if (again > 0) void latestSave.current()
  }, [again])
  const askToClose = (): void => (dirty ? setLeaving(true) : props.onClose())
  useEscFromDialog(root, askToClose)
  useOwnKeys(formKeys)
  const close = async (keep: boolean): Promise<void> => {
    setLeaving(false)
    if (!keep) {
      values.startOver()
      await drafts.discard(props.form)
    }
    props.onClose()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    // What lies over the form (the question whether to leave, a record made in place) has keys of its own.
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return
    const isSave = event.key === 'Enter' || event.key.toLowerCase() === 's'
    if (isSave && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault()
      void save()
    } else if (event.key === 'Escape' && !isOpenList(event.target)) {
      event.preventDefault()
      event.stopPropagation()
      askToClose()
    }
  }

  return (
    <form
      ref={root}
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={onKeyDown}
    >
      {restoredAt === null ? null : (
        <DraftNotice
          at={restoredAt}
          onClose={() => setRestoredAt(null)}
          onDiscard={() => {
            values.startOver()
            setRestoredAt(null)
            void drafts.discard(props.form)
            props.onDiscard?.()
          }}
        />
      )}
      {failed > 0 ? (
        <ProblemList
          problems={saving.problems}
          failed={failed}
          sections={props.sections}
          onJump={(path) => focusField(root.current, fieldId(formId, path))}
        />
      ) : null}
      {saving.notice === null ? null : (
        <RefusalNotice
          notice={saving.notice}
          sections={props.sections}
          onSave={() => saveAgain((times) => times + 1)}
          onJump={(path) => focusField(root.current, fieldId(formId, path))}
          onDismiss={saving.dismissNotice}
        />
      )}
      <FormSections
        formId={formId}
        schema={props.schema}
        sections={props.sections}
        values={typed}
        problems={saving.problems}
        notice={saving.notice}
        conflicts={values.conflicts}
        onChange={change}
        onEnter={values.hold}
        onLeave={(name) => {
          values.hold(null)
          afterPress(() => saving.checkField(name, values.form.getValues()))
        }}
        onResolve={values.resolve}
      />
      {props.children}
      <Group className={classes['bar'] ?? ''} gap="xs">
        <Button
          type="submit"
          loading={saving.saving}
          loaderProps={{ type: 'dots' }}
          aria-keyshortcuts="Control+Enter Control+S"
        >
          {props.saveWord ?? t('components.form.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={askToClose} disabled={saving.saving}>
          {props.leaveWord ?? t('components.form.cancel')}
        </Button>
      </Group>
      {saving.meanwhile === null ? null : (
        <ChangedMeanwhile
          mine={typed}
          base={values.base()}
          theirs={saving.meanwhile.values}
          sections={props.sections}
          onClose={saving.closeMeanwhile}
          onChosen={(chosen) => {
            const now = saving.meanwhile
            saving.closeMeanwhile()
            if (now === null) return
            values.decide(chosen, now)
            void save(chosen, now.revision)
          }}
        />
      )}
      <LeaveGuard
        dirty={dirty && !saving.saving}
        asked={leaving}
        onStay={() => setLeaving(false)}
        onLeave={(keep) => void close(keep)}
        onBeforeLeave={(keep) => (keep ? drafts.flush() : drafts.discard(props.form))}
      />
    </form>
  )
}

const isOpenList = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'

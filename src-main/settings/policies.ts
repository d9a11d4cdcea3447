import type { Kysely } from 'kysely'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { followHandOver } from '#main/deliveries/followHandOver.ts'
import { followDeadlines } from '#main/notices/followDeadlines.ts'
import { keepingOf, keepingRow } from '#main/privacy/policyColumns.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { Policies, PoliciesInput } from '#shared/settings/policies.ts'

/** What the office has settled for itself; read within a command's transaction or beside it. */
export async function findPolicies(db: Kysely<Tables>): Promise<Policies> {
  const row = await db.selectFrom('policy').selectAll().executeTakeFirstOrThrow()
  return {
    lessonMinutes: row.lesson_minutes,
    remoteShareLimit: row.remote_share_limit,
    studyYearStarts: row.study_year_starts,
    noticeDeadline: row.notice_deadline,
    noticeTime: row.notice_time,
    movedDaysApply: row.moved_days_apply === 1,
    emergency: row.emergency === 1,
    emergencyText: row.emergency_text,
    sameDayReuse: row.same_day_reuse === 1,
    preparationDays: row.preparation_days,
    noShowDays: row.no_show_days,
    recallDays: row.recall_days,
    askNeedsDays: row.ask_needs_days,
    valueOnActs: row.value_on_acts === 1,
    deliveryStock: row.delivery_stock === 1,
    deliveryBoxFit: row.delivery_box_fit === 1,
    deliveryPrices: row.delivery_prices === 1,
    deliveryLabels: row.delivery_labels === 1,
    deliveryManifests: row.delivery_manifests === 1,
    deliveryMap: row.delivery_map === 1,
    handOverDays: row.hand_over_days,
    noMovementDays: row.no_movement_days,
    sentBackCounts: row.sent_back_counts === 1,
    minimumNoticeMinutes: row.minimum_notice_minutes,
    disruptionExcuses: row.disruption_excuses === 1,
    recordingCutOff: row.recording_cut_off,
    recordingKeepDays: row.recording_keep_days,
    withdrawalDays: row.withdrawal_days,
    oralWitness: row.oral_witness === 1,
    deletionCheck: row.deletion_check === 1,
    teacherBasis: row.teacher_basis,
    ...keepingOf(row),
    revision: row.revision,
  }
}

/** Changes the office's policies as the window saw them. */
export const changePolicies: Command<
  { revision: number; input: PoliciesInput },
  { revision: number },
  CommonRefusal
> = {
  name: 'settings.changePolicies',
  async run(work, { revision, input }) {
    const before = await findPolicies(work.db)
    if (before.revision !== revision) {
      return refuse({ reason: 'changedMeanwhile', revision: before.revision, current: before })
    }
    await work.db
      .updateTable('policy')
      .set({
        lesson_minutes: input.lessonMinutes,
        remote_share_limit: input.remoteShareLimit,
        study_year_starts: input.studyYearStarts,
        notice_deadline: input.noticeDeadline,
        notice_time: input.noticeTime,
        moved_days_apply: input.movedDaysApply ? 1 : 0,
        emergency: input.emergency ? 1 : 0,
        emergency_text: input.emergencyText,
        same_day_reuse: input.sameDayReuse ? 1 : 0,
        preparation_days: input.preparationDays,
        no_show_days: input.noShowDays,
        recall_days: input.recallDays,
        ask_needs_days: input.askNeedsDays,
        value_on_acts: input.valueOnActs ? 1 : 0,
        delivery_stock: input.deliveryStock ? 1 : 0,
        delivery_box_fit: input.deliveryBoxFit ? 1 : 0,
        delivery_prices: input.deliveryPrices ? 1 : 0,
        delivery_labels: input.deliveryLabels ? 1 : 0,
        delivery_manifests: input.deliveryManifests ? 1 : 0,
        delivery_map: input.deliveryMap ? 1 : 0,
        hand_over_days: input.handOverDays,
        no_movement_days: input.noMovementDays,
        sent_back_counts: input.sentBackCounts ? 1 : 0,
        minimum_notice_minutes: input.minimumNoticeMinutes,
        disruption_excuses: input.disruptionExcuses ? 1 : 0,
        recording_cut_off: input.recordingCutOff,
        recording_keep_days: input.recordingKeepDays,
        withdrawal_days: input.withdrawalDays,
        oral_witness: input.oralWitness ? 1 : 0,
        deletion_check: input.deletionCheck ? 1 : 0,
        teacher_basis: input.teacherBasis,
        ...keepingRow(input),
        revision: revision + 1,
      })
      .execute()
    const counted =
      before.handOverDays !== input.handOverDays || before.movedDaysApply !== input.movedDaysApply
    if (counted) await followHandOver(work, null)
    const dueOtherwise =
      before.noticeDeadline !== input.noticeDeadline ||
      before.noticeTime !== input.noticeTime ||
      before.movedDaysApply !== input.movedDaysApply
    if (dueOtherwise) await followDeadlines(work)
    return done({ revision: revision + 1 })
  },
}

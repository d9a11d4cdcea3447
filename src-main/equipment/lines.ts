import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import { contains } from '#main/courses/search.ts'
import { notReached } from '#main/deliveries/ofLoan.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition, ListDefinition } from '#main/lists/defineList.ts'
import { nameSearch, personSearch, phoneSearch } from '#main/people/search.ts'
import { addDays, type CivilDate, weekdayOf } from '#shared/calendar/civilDate.ts'
import { type LoanLine, Parts } from '#shared/equipment/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { lineEndangers } from './endangered.ts'
import { modelNow } from './modelNow.ts'
import { owedColumn, owesParts } from './owedParts.ts'
import { recallColumns, recallIsDue, recallOf } from './recall.ts'
import { isOnTheWayBack, sentBackInTime } from './sentBack.ts'
import { loanScope } from './scope.ts'

const among = (values: readonly string[]) => sql`(${sql.join(values)})`
const isOut: Condition = sql`loan_line.returned_on is null`

/** A handover act that was made since the thing went out, in exchange for another too, is signed. */
const actIsSigned: Condition = sql`exists (select 1 from paper
  join paper_receipt on paper_receipt.paper_id = paper.id and paper_receipt.kind = 'signed'
  where paper.loan_id = loan_line.loan_id and paper.kind = 'handoverAct' and paper.state = 'valid'
  and paper.made_at >= coalesce((select replaced.return_entered_at from loan_line as replaced
    where replaced.id = loan_line.instead_of), loan.entered_at))`

/** The Sunday of the week a day is in. */
const endOfWeek = (day: CivilDate): CivilDate => addDays(day, 7 - weekdayOf(day))

const stateIs = (state: string, today: CivilDate): Condition => {
  switch (state) {
    case 'out':
      return isOut
    case 'late':
      return sql`(${isOut} and loan_line.due_on < ${today} and not ${sentBackInTime('loan_line')}
        and not ${notReached('loan_line')})`
    case 'toRecall':
      return sql`(${stateIs('late', today)} and ${recallIsDue(today)})`
    case 'dueThisWeek':
      return sql`(${isOut} and loan_line.due_on between ${today} and ${endOfWeek(today)})`
    case 'onTheWayBack':
      return isOnTheWayBack
    case 'atRisk':
      return lineEndangers(today)
    case 'owesParts':
      return owesParts
    case 'notSigned':
      return sql`(${isOut} and not ${actIsSigned})`
    case 'returned':
      return sql`(loan_line.returned_on is not null and loan_line.outcome <> 'lost')`
    default:
      return sql`loan_line.outcome = 'lost'`
  }
}

const tagMatches = (folded: string): Condition =>
  sql`loan_line.item_id in (select equipment_item.id from equipment_item
    where ${contains(sql`equipment_item.tag_key`, folded.replace(/\s/gu, ''))})`

/** When whoever has it was last reminded. */
const remindedAt = sql<
  string | null
>`(select max(contact_log.at) from contact_log where contact_log.loan_id = loan.id)`

/** What was lent, line by line; what came back is out of the way until somebody asks for it. */
export const lineList = (today: CivilDate): ListDefinition<LoanLine> => ({
  // Every line has a model; joined so, neither it nor the thing is looked up where nobody asks for it.
  from: sql`loan_line
    join loan on loan.id = loan_line.loan_id
    join person on person.id = loan.person_id
    left join equipment_item on equipment_item.id = loan_line.item_id
    left join equipment_model on equipment_model.id = ${modelNow}`,
  id: sql`loan_line.id`,
  position: sql`loan_line.seq`,
  columns: {
    tag: { sort: sql`coalesce(equipment_item.sort_key, '')`, contains: tagMatches },
    item: { isOneOf: (items) => sql`loan_line.item_id in ${among(items)}` },
    model: {
      sort: sql`equipment_model.sort_key`,
      contains: (folded) => contains(sql`fold(equipment_model.name)`, folded),
    },
    category: {
      isOneOf: (categories) => sql`equipment_model.category_id in ${among(categories)}`,
    },
    person: {
      sort: sql`person.sort_key`,
      contains: (folded) => nameSearch(folded) ?? sql`true`,
      isOneOf: (people) => sql`loan.person_id in ${among(people)}`,
    },
    group: {
      contains: (folded) =>
        sql`loan.group_id in (select study_group.id from study_group
          where ${contains(sql`study_group.search_text`, folded)})`,
      isOneOf: (groups) => sql`loan.group_id in ${among(groups)}`,
    },
    loan: { isOneOf: (loans) => sql`loan_line.loan_id in ${among(loans)}` },
    phone: { contains: phoneSearch },
    reminded: { instant: remindedAt },
    quantity: { sum: sql`loan_line.quantity`, number: sql`loan_line.quantity` },
    issuedOn: { sort: sql`loan_line.issued_on`, date: sql`loan_line.issued_on` },
    dueOn: { sort: sql`loan_line.due_on`, date: sql`loan_line.due_on` },
    returnedOn: {
      sort: sql`coalesce(loan_line.returned_on, '9999-12-31')`,
      date: sql`loan_line.returned_on`,
    },
    place: {
      sort: sql`coalesce(equipment_item.place, '')`,
      contains: (folded) => contains(sql`fold(equipment_item.place)`, folded),
    },
    state: {
      isOneOf: (states) =>
        sql`(${sql.join(
          states.map((state) => stateIs(state, today)),
          sql` or `,
        )})`,
    },
  },
  // The latest first.
  order: [{ column: 'dueOn', direction: 'ascending' }],
  unless: { filtered: ['state'], only: isOut },
  scope: loanScope,
  search: (text, broad) => {
    const person = personSearch(text, broad)
    const tag = tagMatches(fold(text))
    return person === null ? tag : sql`(${tag} or ${person})`
  },
  load: (db, ids) => findLoanLines(db, ids, today),
})

/** Lines as lists and the desk show them, in any order. */
export async function findLoanLines(
  db: Kysely<Tables>,
  ids: readonly string[],
  today: CivilDate,
): Promise<LoanLine[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Row>`
    select loan_line.id, loan_line.loan_id as loan, loan_line.item_id as item,
      coalesce(equipment_item.tag, '') as tag, coalesce(equipment_item.serial, '') as serial,
      equipment_model.id as modelId, equipment_model.name as modelName, equipment_model.parts,
      equipment_category.id as categoryId, equipment_category.name as categoryName,
      coalesce(nullif(equipment_category.name_en, ''), equipment_category.name) as categoryNameEn,
      equipment_kit.id as kitId, coalesce(equipment_kit.name, '') as kitName,
      loan_line.quantity, coalesce(equipment_item.place, '') as place,
      loan.person_id as person, ${fullNameOf('person')} as personName,
      coalesce(person.first_phone, '') as phone,
      loan.group_id as "group", coalesce(study_group.name, '') as groupName,
      loan_line.issued_on as issuedOn, loan_line.due_on as dueOn,
      loan_line.expected_on as expectedOn, loan_line.condition_out as conditionOut,
      loan_line.parts_missing_out as missingOut, loan_line.returned_on as returnedOn,
      loan_line.outcome, loan_line.condition_in as conditionIn,
      loan_line.parts_missing_in as missingIn, ${owedColumn} as owed, loan_line.return_note as returnNote,
      loan_line.found_on as foundOn, loan_line.revision,
      ${remindedAt} as remindedAt,
      ${lineEndangers(today)} as endangers,
      return_parcel.sent_on as sentOn, coalesce(return_parcel.number, '') as number,
      coalesce(return_parcel.number_reason, '') as numberReason,
      coalesce(carrier.name, '') as carrierName, ${sentBackInTime('loan_line')} as inTime,
      (loan_line.returned_on is null and ${notReached('loan_line')}) as notReached,
      ${recallColumns}
    from loan_line
    join loan on loan.id = loan_line.loan_id
    join person on person.id = loan.person_id
    left join equipment_item on equipment_item.id = loan_line.item_id
    join equipment_model on equipment_model.id = ${modelNow}
    join equipment_category on equipment_category.id = equipment_model.category_id
    left join equipment_kit on equipment_kit.id = loan_line.kit_id
    left join study_group on study_group.id = loan.group_id
    left join return_parcel on return_parcel.line_id = loan_line.id
    left join carrier on carrier.id = return_parcel.carrier_id
    where loan_line.id in ${idList(ids)}`.execute(db)
  return rows.map(
    ({
      kitId,
      kitName,
      parts,
      missingOut,
      missingIn,
      owed,
      endangers,
      sentOn,
      number,
      numberReason,
      carrierName,
      inTime,
      notReached,
      recalls,
      recallDays,
      ...row
    }) => ({
      ...row,
      recall: recallOf({ ...row, inTime, notReached, recalls, recallDays }, today),
      notReached: notReached === 1,
      sentBack:
        sentOn === null
          ? null
          : { carrierName, number, numberReason, sentOn, inTime: inTime === 1 },
      kit: kitId === null ? null : { id: kitId, name: kitName },
      parts: Parts.parse(JSON.parse(parts)),
      missingOut: Parts.parse(JSON.parse(missingOut)),
      missingIn: Parts.parse(JSON.parse(missingIn)),
      owed: Parts.parse(JSON.parse(owed)),
      endangers: endangers === 1,
    }),
  )
}

type Row = Omit<
  LoanLine,
  | 'kit'
  | 'sentBack'
  | 'notReached'
  | 'recall'
  | 'parts'
  | 'missingOut'
  | 'missingIn'
  | 'owed'
  | 'endangers'
> & {
  kitId: string | null
  kitName: string
  parts: string
  missingOut: string
  missingIn: string
  owed: string
  endangers: number
  sentOn: string | null
  number: string
  numberReason: string
  carrierName: string
  inTime: number
  notReached: number
  recalls: string
  recallDays: number
}

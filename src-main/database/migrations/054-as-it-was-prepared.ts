import type { Migration } from '../migrate.ts'

/**
 * A delivery keeps how many of a lent thing lie in it: things that are only counted are lent several in
 * one line. It keeps whether subject and message are as the office prepared them, so that they can be
 * prepared anew when what they say has changed, and whether the phone, e-mail or address by which it
 * reaches its recipient is the one of their card, so that another one there is noticed; of those from
 * before nobody knows.
 */
export const asItWasPrepared: Migration = {
  version: 54,
  name: 'as it was prepared',
  sql: /* sql */ `
create table delivery_line_new (
  id text primary key,
  delivery_id text not null references delivery (id) on delete cascade,
  material_id text references material (id),
  loan_line_id text references loan_line (id),
  quantity integer not null default 1 check (quantity > 0),
  -- Checked off at the packing desk.
  picked_at text,
  check ((material_id is null) <> (loan_line_id is null)),
  unique (delivery_id, material_id)
) strict;
-- As many as are out; of what was sent also those that came back after, in lines of their own.
insert into delivery_line_new
  select line.id, line.delivery_id, line.material_id, line.loan_line_id,
    case when line.loan_line_id is null then line.quantity
      else (select sum(part.quantity) from loan_line as lent
        join loan_line as part on part.id = lent.id
          or (lent.item_id is null and part.item_id is null and part.loan_id = lent.loan_id
            and part.model_id = lent.model_id and part.kit_id is lent.kit_id
            and part.reservation_id is lent.reservation_id and part.issued_on = lent.issued_on
            and part.return_entered_at >= delivery.sent_at)
        where lent.id = line.loan_line_id) end,
    line.picked_at
  from delivery_line as line join delivery on delivery.id = line.delivery_id;
drop table delivery_line;
alter table delivery_line_new rename to delivery_line;
create index delivery_line_by_material on delivery_line (material_id) where material_id is not null;
create index delivery_line_by_loan_line on delivery_line (loan_line_id) where loan_line_id is not null;

alter table delivery add column subject_prepared integer not null default 0 check (subject_prepared in (0, 1));
alter table delivery add column message_prepared integer not null default 0 check (message_prepared in (0, 1));
alter table delivery add column contact_of_card integer not null default 0 check (contact_of_card in (0, 1));
`,
}

import type { Migration } from '../migrate.ts'

/** Persons whose data is kept and not used (GDPR 18), and a log of readings that can be shortened. */
export const restriction: Migration = {
  version: 29,
  name: 'restriction',
  sql: /* sql */ `
create table restriction (
  seq integer primary key,
  id text not null unique,
  person_id text not null references person (id),
  -- GDPR 18(1), a–d.
  basis text not null check (basis in ('accuracy', 'unlawful', 'claims', 'objection')),
  why text not null check (why <> ''),
  -- The day on which it is decided whether it ends.
  until_on text not null,
  restricted_at text not null,
  restricted_by text not null references account (id),
  -- It is to end: the person is told first (GDPR 18(3)), and it stands until they were.
  ending_on text,
  ending_why text not null default '',
  told_on text,
  told_how text not null default '',
  lifted_on text,
  lifted_by text references account (id),
  revision integer not null default 1,
  check ((ending_on is null) = (ending_why = '')),
  check ((told_on is null) = (told_how = '')),
  check ((lifted_on is null) = (told_on is null)),
  check ((lifted_on is null) = (lifted_by is null)),
  check (lifted_on is null or ending_on is not null)
) strict;
create index restriction_by_person on restriction (person_id, seq);
-- Of two people that were merged both may have been restricted.
create index restriction_standing on restriction (person_id) where lifted_on is null;
create index restriction_by_restricter on restriction (restricted_by);
create index restriction_by_lifter on restriction (lifted_by) where lifted_by is not null;

-- The entry that shortened the log of readings. What an entry said is gone then; its hash stays in the
-- chain, and the entry named here answers for all such hashes by one over them.
alter table journal add column pruned_by integer references journal (seq) deferrable initially deferred;
create index journal_by_pruning on journal (pruned_by) where pruned_by is not null;
drop trigger journal_is_never_edited;
create trigger journal_is_never_edited before update on journal
when not (
  old.pruned_by is null and new.pruned_by is not null and new.pruned_by > old.seq
  and old.kind in ('read', 'denied', 'signIn')
  and new.seq = old.seq and new.generation = old.generation and new.kind = old.kind
  and new.at = '' and new.action = '' and new.actor is null and new.desk = '' and new.about = '{}'
  and new.undoes is null and old.changes_hash is null and new.changes_hash is null
  and new.previous_hash = old.previous_hash and new.hash = old.hash
)
begin select raise(abort, 'journal is append-only'); end;
`,
}

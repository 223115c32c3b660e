-- Policies alone spare the owner of a table; forced, they hold for everyone.
alter table "quotes" force row level security;
--> statement-breakpoint
alter table "quote_lines" force row level security;
--> statement-breakpoint
alter table "quote_answers" force row level security;
--> statement-breakpoint
alter table "quote_invoices" force row level security;
--> statement-breakpoint
alter table "credit_notes" force row level security;
--> statement-breakpoint
alter table "credit_note_lines" force row level security;
--> statement-breakpoint
alter table "payments" force row level security;
--> statement-breakpoint
alter table "payment_allocations" force row level security;
--> statement-breakpoint
alter table "receipts" force row level security;
--> statement-breakpoint
alter table "daily_figures" force row level security;
--> statement-breakpoint
-- A document and its snapshot are written at once, in either order.
alter table "quotes" alter constraint "quotes_snapshot_id_fkey" deferrable initially deferred;
--> statement-breakpoint
alter table "credit_notes" alter constraint "credit_notes_snapshot_id_fkey" deferrable initially deferred;
--> statement-breakpoint
alter table "receipts" alter constraint "receipts_snapshot_id_fkey" deferrable initially deferred;
--> statement-breakpoint
-- Invoices from before stand in the register too. The owner sees them only while the policies are not forced on it.
alter table "invoices" no force row level security;
--> statement-breakpoint
insert into "register" (
  company_id, id, kind, client_id, created_by, number, number_key, series, sequence, currency, total_minor,
  issued_on, due_on, listed_at, issued_at, deleted_at, updated_at
) select
  company_id, id, 'invoice', client_id, created_by, number, lower(number), series, sequence, currency, payable_minor,
  issued_on, due_on, coalesce(issued_at, created_at), issued_at, deleted_at, updated_at
from "invoices";
--> statement-breakpoint
alter table "invoices" force row level security;
--> statement-breakpoint
alter table "register" force row level security;
--> statement-breakpoint
grant select, insert, update on "quotes" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "quote_lines" to app_user;
--> statement-breakpoint
-- What was answered, credited, paid and received is only ever added to: nobody may update or delete it.
grant select, insert on "quote_answers" to app_user;
--> statement-breakpoint
grant select, insert, update (ended_at) on "quote_invoices" to app_user;
--> statement-breakpoint
grant select, insert on "credit_notes" to app_user;
--> statement-breakpoint
grant select, insert on "credit_note_lines" to app_user;
--> statement-breakpoint
grant select, insert on "payments" to app_user;
--> statement-breakpoint
grant select, insert on "payment_allocations" to app_user;
--> statement-breakpoint
grant select, insert on "receipts" to app_user;
--> statement-breakpoint
grant select, insert, update (invoiced_minor, credited_minor, received_minor, received_count) on "daily_figures" to app_user;
--> statement-breakpoint
grant select, insert, update (
  client_id, number, number_key, series, sequence, currency, total_minor, paid_minor, credited_minor, issued_on, due_on,
  listed_at, issued_at, sent_at, viewed_at, accepted_at, declined_at, invoiced_at, voided_at, deleted_at, updated_at
) on "register" to app_user;
--> statement-breakpoint
grant select (company_id, id, status, deleted_at), delete on "quotes" to app_system;
--> statement-breakpoint
grant select (company_id, id, issued_at, deleted_at), delete on "register" to app_system;

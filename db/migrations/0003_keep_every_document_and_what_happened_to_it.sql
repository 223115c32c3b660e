CREATE TABLE "credit_note_lines" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text DEFAULT 'line' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"quantity" numeric,
	"unit" text DEFAULT '' NOT NULL,
	"unit_price" numeric,
	"discount_kind" text,
	"discount_value" numeric,
	"tax_category" text,
	"tax_rate" numeric,
	"gross_minor" bigint DEFAULT 0 NOT NULL,
	"allowance_minor" bigint DEFAULT 0 NOT NULL,
	"amount_minor" bigint DEFAULT 0 NOT NULL,
	"net_minor" bigint DEFAULT 0 NOT NULL,
	"credit_note_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"invoice_line_id" uuid NOT NULL,
	CONSTRAINT "credit_note_lines_pkey" PRIMARY KEY("company_id","credit_note_id","id")
);
--> statement-breakpoint
ALTER TABLE "credit_note_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "credit_notes" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"issued_on" date NOT NULL,
	"reason" text NOT NULL,
	"voids" boolean NOT NULL,
	"tax_mode" text NOT NULL,
	"line_total_minor" bigint DEFAULT 0 NOT NULL,
	"allowance_total_minor" bigint DEFAULT 0 NOT NULL,
	"tax_exclusive_minor" bigint DEFAULT 0 NOT NULL,
	"tax_total_minor" bigint DEFAULT 0 NOT NULL,
	"total_minor" bigint DEFAULT 0 NOT NULL,
	"payable_minor" bigint DEFAULT 0 NOT NULL,
	"rounding_minor" bigint DEFAULT 0 NOT NULL,
	"series" text NOT NULL,
	"sequence" integer NOT NULL,
	"number" text NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"created_by" uuid,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "credit_notes_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "credit_notes_number_key" UNIQUE("company_id","number"),
	CONSTRAINT "credit_notes_series_sequence_key" UNIQUE("company_id","series","sequence"),
	CONSTRAINT "credit_notes_amount_check" CHECK ("credit_notes"."payable_minor" > 0)
);
--> statement-breakpoint
ALTER TABLE "credit_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "daily_figures" (
	"company_id" uuid NOT NULL,
	"day" date NOT NULL,
	"currency" text NOT NULL,
	"invoiced_minor" bigint DEFAULT 0 NOT NULL,
	"credited_minor" bigint DEFAULT 0 NOT NULL,
	"received_minor" bigint DEFAULT 0 NOT NULL,
	"received_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "daily_figures_pkey" PRIMARY KEY("company_id","day","currency")
);
--> statement-breakpoint
ALTER TABLE "daily_figures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment_allocations" (
	"company_id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	CONSTRAINT "payment_allocations_pkey" PRIMARY KEY("company_id","payment_id","invoice_id"),
	CONSTRAINT "payment_allocations_amount_check" CHECK ("payment_allocations"."amount_minor" <> 0)
);
--> statement-breakpoint
ALTER TABLE "payment_allocations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payments" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"method" text NOT NULL,
	"received_on" date NOT NULL,
	"reference" text DEFAULT '' NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"reverses" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payments_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "payments_reverses_key" UNIQUE("company_id","reverses"),
	CONSTRAINT "payments_method_check" CHECK ("payments"."method" in ('bank_transfer', 'card', 'cash', 'cheque', 'other')),
	CONSTRAINT "payments_amount_check" CHECK ("payments"."amount_minor" <> 0 and ("payments"."amount_minor" > 0) = ("payments"."reverses" is null)),
	CONSTRAINT "payments_reason_check" CHECK (("payments"."reason" <> '') = ("payments"."reverses" is not null))
);
--> statement-breakpoint
ALTER TABLE "payments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "receipts" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"total_minor" bigint NOT NULL,
	"issued_on" date NOT NULL,
	"series" text NOT NULL,
	"sequence" integer NOT NULL,
	"number" text NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"created_by" uuid,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "receipts_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "receipts_number_key" UNIQUE("company_id","number"),
	CONSTRAINT "receipts_series_sequence_key" UNIQUE("company_id","series","sequence"),
	CONSTRAINT "receipts_payment_id_key" UNIQUE("company_id","payment_id"),
	CONSTRAINT "receipts_amount_check" CHECK ("receipts"."total_minor" > 0)
);
--> statement-breakpoint
ALTER TABLE "receipts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quote_answers" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"quote_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"name" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"recorded_by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "quote_answers_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "quote_answers_answer_check" CHECK ("quote_answers"."answer" in ('accepted', 'declined'))
);
--> statement-breakpoint
ALTER TABLE "quote_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quote_invoices" (
	"company_id" uuid NOT NULL,
	"quote_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"invoice_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "quote_invoices_pkey" PRIMARY KEY("company_id","quote_id","invoice_id"),
	CONSTRAINT "quote_invoices_invoice_id_key" UNIQUE("company_id","invoice_id"),
	CONSTRAINT "quote_invoices_purpose_check" CHECK ("quote_invoices"."purpose" in ('deposit', 'rest'))
);
--> statement-breakpoint
ALTER TABLE "quote_invoices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quote_lines" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text DEFAULT 'line' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"quantity" numeric,
	"unit" text DEFAULT '' NOT NULL,
	"unit_price" numeric,
	"discount_kind" text,
	"discount_value" numeric,
	"tax_category" text,
	"tax_rate" numeric,
	"gross_minor" bigint DEFAULT 0 NOT NULL,
	"allowance_minor" bigint DEFAULT 0 NOT NULL,
	"amount_minor" bigint DEFAULT 0 NOT NULL,
	"net_minor" bigint DEFAULT 0 NOT NULL,
	"locked" boolean DEFAULT false NOT NULL,
	"quote_id" uuid NOT NULL,
	"optional" boolean DEFAULT false NOT NULL,
	"chosen" boolean DEFAULT true NOT NULL,
	CONSTRAINT "quote_lines_pkey" PRIMARY KEY("company_id","quote_id","id"),
	CONSTRAINT "quote_lines_position_key" UNIQUE("company_id","quote_id","position"),
	CONSTRAINT "quote_lines_kind_check" CHECK ("quote_lines"."kind" in ('line', 'section')),
	CONSTRAINT "quote_lines_chosen_check" CHECK ("quote_lines"."optional" or "quote_lines"."chosen"),
	CONSTRAINT "quote_lines_discount_check" CHECK (("quote_lines"."discount_kind" is null) = ("quote_lines"."discount_value" is null))
);
--> statement-breakpoint
ALTER TABLE "quote_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quotes" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid,
	"currency" text NOT NULL,
	"issued_on" date NOT NULL,
	"due_on" date NOT NULL,
	"purchase_order" text DEFAULT '' NOT NULL,
	"tax_mode" text DEFAULT 'exclusive' NOT NULL,
	"default_tax_category" text NOT NULL,
	"default_tax_rate" numeric,
	"discount_kind" text,
	"discount_value" numeric,
	"notes" text DEFAULT '' NOT NULL,
	"terms" text DEFAULT '' NOT NULL,
	"line_total_minor" bigint DEFAULT 0 NOT NULL,
	"allowance_total_minor" bigint DEFAULT 0 NOT NULL,
	"tax_exclusive_minor" bigint DEFAULT 0 NOT NULL,
	"tax_total_minor" bigint DEFAULT 0 NOT NULL,
	"total_minor" bigint DEFAULT 0 NOT NULL,
	"payable_minor" bigint DEFAULT 0 NOT NULL,
	"series" text,
	"sequence" integer,
	"number" text,
	"issued_at" timestamp with time zone,
	"issued_by" uuid,
	"snapshot_id" uuid,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"editor_id" uuid,
	"created_by" uuid NOT NULL,
	"updated_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"status" text DEFAULT 'draft' NOT NULL,
	"locked" boolean GENERATED ALWAYS AS (status in ('issued', 'accepted')) STORED NOT NULL,
	"snapshot_version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "quotes_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "quotes_number_key" UNIQUE("company_id","number"),
	CONSTRAINT "quotes_series_sequence_key" UNIQUE("company_id","series","sequence"),
	CONSTRAINT "quotes_locked_key" UNIQUE("company_id","id","locked"),
	CONSTRAINT "quotes_status_check" CHECK ("quotes"."status" in ('draft', 'issued', 'revising', 'accepted')),
	CONSTRAINT "quotes_issued_check" CHECK ("quotes"."status" = 'draft' or ("quotes"."number" is not null and "quotes"."series" is not null and "quotes"."sequence" is not null and "quotes"."issued_at" is not null and "quotes"."snapshot_id" is not null and "quotes"."snapshot_version" > 0 and "quotes"."client_id" is not null and "quotes"."deleted_at" is null)),
	CONSTRAINT "quotes_draft_check" CHECK ("quotes"."status" <> 'draft' or ("quotes"."number" is null and "quotes"."snapshot_id" is null)),
	CONSTRAINT "quotes_discount_check" CHECK (("quotes"."discount_kind" is null) = ("quotes"."discount_value" is null))
);
--> statement-breakpoint
ALTER TABLE "quotes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "register" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"client_id" uuid,
	"created_by" uuid,
	"number" text,
	"number_key" text collate "C",
	"series" text,
	"sequence" integer,
	"currency" text NOT NULL,
	"total_minor" bigint DEFAULT 0 NOT NULL,
	"paid_minor" bigint DEFAULT 0 NOT NULL,
	"credited_minor" bigint DEFAULT 0 NOT NULL,
	"issued_on" date NOT NULL,
	"due_on" date,
	"listed_at" timestamp with time zone NOT NULL,
	"issued_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"viewed_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"invoiced_at" timestamp with time zone,
	"voided_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"open_minor" bigint GENERATED ALWAYS AS (case when kind = 'invoice' and issued_at is not null then total_minor - paid_minor - credited_minor else 0 end) STORED NOT NULL,
	"standing" text GENERATED ALWAYS AS (case
  when issued_at is null then 'draft'
  when voided_at is not null then 'void'
  when kind = 'quote' and invoiced_at is not null then 'invoiced'
  when kind = 'quote' and accepted_at is not null then 'accepted'
  when kind = 'quote' and declined_at is not null then 'declined'
  when kind = 'invoice' and total_minor - paid_minor - credited_minor <= 0 then 'paid'
  when kind = 'invoice' and paid_minor > 0 then 'partly_paid'
  when viewed_at is not null then 'viewed'
  when sent_at is not null then 'sent'
  else 'issued' end) STORED NOT NULL,
	CONSTRAINT "register_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "register_kind_check" CHECK ("register"."kind" in ('invoice', 'quote', 'credit_note', 'receipt')),
	CONSTRAINT "register_settled_check" CHECK (paid_minor >= 0 and credited_minor >= 0 and (issued_at is null or kind <> 'invoice' or paid_minor + credited_minor <= total_minor)),
	CONSTRAINT "register_issued_check" CHECK (issued_at is null or (number is not null and number_key is not null and series is not null and sequence is not null and client_id is not null and deleted_at is null))
);
--> statement-breakpoint
ALTER TABLE "register" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "invoices_listed_at_idx";--> statement-breakpoint
DROP INDEX "invoices_status_listed_at_idx";--> statement-breakpoint
DROP INDEX "invoices_open_due_on_idx";--> statement-breakpoint
DROP INDEX "invoices_client_id_listed_at_idx";--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD COLUMN "kind" text DEFAULT 'line' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "deductions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "rounding" numeric;--> statement-breakpoint
ALTER TABLE "credit_note_lines" ADD CONSTRAINT "credit_note_lines_credit_note_id_fkey" FOREIGN KEY ("company_id","credit_note_id") REFERENCES "public"."credit_notes"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_invoice_id_fkey" FOREIGN KEY ("company_id","invoice_id") REFERENCES "public"."invoices"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_client_id_fkey" FOREIGN KEY ("company_id","client_id") REFERENCES "public"."clients"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_snapshot_id_fkey" FOREIGN KEY ("company_id","id","snapshot_id") REFERENCES "public"."snapshots"("company_id","document_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_figures" ADD CONSTRAINT "daily_figures_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_payment_id_fkey" FOREIGN KEY ("company_id","payment_id") REFERENCES "public"."payments"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_invoice_id_fkey" FOREIGN KEY ("company_id","invoice_id") REFERENCES "public"."invoices"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_client_id_fkey" FOREIGN KEY ("company_id","client_id") REFERENCES "public"."clients"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_reverses_fkey" FOREIGN KEY ("company_id","reverses") REFERENCES "public"."payments"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_payment_id_fkey" FOREIGN KEY ("company_id","payment_id") REFERENCES "public"."payments"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_client_id_fkey" FOREIGN KEY ("company_id","client_id") REFERENCES "public"."clients"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_snapshot_id_fkey" FOREIGN KEY ("company_id","id","snapshot_id") REFERENCES "public"."snapshots"("company_id","document_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_answers" ADD CONSTRAINT "quote_answers_quote_id_fkey" FOREIGN KEY ("company_id","quote_id") REFERENCES "public"."quotes"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_answers" ADD CONSTRAINT "quote_answers_snapshot_id_fkey" FOREIGN KEY ("company_id","quote_id","snapshot_id") REFERENCES "public"."snapshots"("company_id","document_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_invoices" ADD CONSTRAINT "quote_invoices_quote_id_fkey" FOREIGN KEY ("company_id","quote_id") REFERENCES "public"."quotes"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_invoices" ADD CONSTRAINT "quote_invoices_invoice_id_fkey" FOREIGN KEY ("company_id","invoice_id") REFERENCES "public"."invoices"("company_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_quote_id_fkey" FOREIGN KEY ("company_id","quote_id","locked") REFERENCES "public"."quotes"("company_id","id","locked") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_client_id_fkey" FOREIGN KEY ("company_id","client_id") REFERENCES "public"."clients"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_created_by_fkey" FOREIGN KEY ("company_id","created_by") REFERENCES "public"."memberships"("company_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_snapshot_id_fkey" FOREIGN KEY ("company_id","id","snapshot_id") REFERENCES "public"."snapshots"("company_id","document_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register" ADD CONSTRAINT "register_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register" ADD CONSTRAINT "register_client_id_fkey" FOREIGN KEY ("company_id","client_id") REFERENCES "public"."clients"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credit_note_lines_invoice_id_idx" ON "credit_note_lines" USING btree ("company_id","invoice_id");--> statement-breakpoint
CREATE INDEX "credit_notes_invoice_id_idx" ON "credit_notes" USING btree ("company_id","invoice_id");--> statement-breakpoint
CREATE INDEX "payment_allocations_invoice_id_idx" ON "payment_allocations" USING btree ("company_id","invoice_id");--> statement-breakpoint
CREATE INDEX "payments_client_id_idx" ON "payments" USING btree ("company_id","client_id","received_on");--> statement-breakpoint
CREATE INDEX "quote_answers_quote_id_idx" ON "quote_answers" USING btree ("company_id","quote_id");--> statement-breakpoint
CREATE UNIQUE INDEX "quote_answers_accepted_key" ON "quote_answers" USING btree ("company_id","quote_id") WHERE answer = 'accepted';--> statement-breakpoint
CREATE UNIQUE INDEX "quote_invoices_purpose_key" ON "quote_invoices" USING btree ("company_id","quote_id","purpose") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "quotes_deleted_at_idx" ON "quotes" USING btree ("deleted_at") WHERE "quotes"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "register_kind_idx" ON "register" USING btree ("company_id","kind","listed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "register"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "register_standing_idx" ON "register" USING btree ("company_id","kind","standing","listed_at","id") WHERE "register"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "register_created_by_idx" ON "register" USING btree ("company_id","created_by","kind","listed_at","id") WHERE "register"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "register_created_by_standing_idx" ON "register" USING btree ("company_id","created_by","kind","standing","listed_at","id") WHERE "register"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "register_issued_on_idx" ON "register" USING btree ("company_id","kind","issued_on" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "register"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "register_client_id_idx" ON "register" USING btree ("company_id","client_id","listed_at","id") WHERE "register"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "register_total_idx" ON "register" USING btree ("company_id","kind","total_minor","id") WHERE "register"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "register_number_key_idx" ON "register" USING btree ("company_id","number_key") WHERE "register"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "register_sequence_idx" ON "register" USING btree ("company_id","sequence") WHERE "register"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "register_waiting_idx" ON "register" USING btree ("company_id","kind","due_on","id","currency","open_minor","total_minor","standing") WHERE kind in ('invoice', 'quote') and standing in ('issued', 'sent', 'viewed', 'partly_paid') and deleted_at is null;--> statement-breakpoint
CREATE INDEX "register_deleted_at_idx" ON "register" USING btree ("deleted_at") WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX "activity_kind_idx" ON "activity" USING btree ("company_id","subject_kind","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "activity_actor_idx" ON "activity" USING btree ("company_id","actor_id","id" DESC NULLS FIRST);--> statement-breakpoint
ALTER TABLE "invoices" DROP COLUMN "listed_at";--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_kind_check" CHECK ("invoice_lines"."kind" in ('line', 'section'));--> statement-breakpoint
CREATE POLICY "credit_note_lines_select" ON "credit_note_lines" AS PERMISSIVE FOR SELECT TO "app_user" USING ("credit_note_lines"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "credit_note_lines_insert" ON "credit_note_lines" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("credit_note_lines"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "credit_note_lines_update" ON "credit_note_lines" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("credit_note_lines"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("credit_note_lines"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "credit_note_lines_delete" ON "credit_note_lines" AS PERMISSIVE FOR DELETE TO "app_user" USING ("credit_note_lines"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "credit_note_lines_system_select" ON "credit_note_lines" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "credit_note_lines_system_insert" ON "credit_note_lines" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "credit_note_lines_system_update" ON "credit_note_lines" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "credit_note_lines_system_delete" ON "credit_note_lines" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "credit_notes_select" ON "credit_notes" AS PERMISSIVE FOR SELECT TO "app_user" USING ("credit_notes"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "credit_notes_insert" ON "credit_notes" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("credit_notes"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "credit_notes_update" ON "credit_notes" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("credit_notes"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("credit_notes"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "credit_notes_delete" ON "credit_notes" AS PERMISSIVE FOR DELETE TO "app_user" USING ("credit_notes"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "credit_notes_system_select" ON "credit_notes" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "credit_notes_system_insert" ON "credit_notes" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "credit_notes_system_update" ON "credit_notes" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "credit_notes_system_delete" ON "credit_notes" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "daily_figures_select" ON "daily_figures" AS PERMISSIVE FOR SELECT TO "app_user" USING ("daily_figures"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "daily_figures_insert" ON "daily_figures" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("daily_figures"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "daily_figures_update" ON "daily_figures" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("daily_figures"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("daily_figures"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "daily_figures_delete" ON "daily_figures" AS PERMISSIVE FOR DELETE TO "app_user" USING ("daily_figures"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "daily_figures_system_select" ON "daily_figures" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "daily_figures_system_insert" ON "daily_figures" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "daily_figures_system_update" ON "daily_figures" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "daily_figures_system_delete" ON "daily_figures" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "payment_allocations_select" ON "payment_allocations" AS PERMISSIVE FOR SELECT TO "app_user" USING ("payment_allocations"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "payment_allocations_insert" ON "payment_allocations" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("payment_allocations"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "payment_allocations_update" ON "payment_allocations" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("payment_allocations"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("payment_allocations"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "payment_allocations_delete" ON "payment_allocations" AS PERMISSIVE FOR DELETE TO "app_user" USING ("payment_allocations"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "payment_allocations_system_select" ON "payment_allocations" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "payment_allocations_system_insert" ON "payment_allocations" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "payment_allocations_system_update" ON "payment_allocations" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "payment_allocations_system_delete" ON "payment_allocations" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "payments_select" ON "payments" AS PERMISSIVE FOR SELECT TO "app_user" USING ("payments"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "payments_insert" ON "payments" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("payments"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "payments_update" ON "payments" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("payments"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("payments"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "payments_delete" ON "payments" AS PERMISSIVE FOR DELETE TO "app_user" USING ("payments"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "payments_system_select" ON "payments" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "payments_system_insert" ON "payments" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "payments_system_update" ON "payments" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "payments_system_delete" ON "payments" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "receipts_select" ON "receipts" AS PERMISSIVE FOR SELECT TO "app_user" USING ("receipts"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "receipts_insert" ON "receipts" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("receipts"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "receipts_update" ON "receipts" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("receipts"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("receipts"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "receipts_delete" ON "receipts" AS PERMISSIVE FOR DELETE TO "app_user" USING ("receipts"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "receipts_system_select" ON "receipts" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "receipts_system_insert" ON "receipts" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "receipts_system_update" ON "receipts" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "receipts_system_delete" ON "receipts" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "quote_answers_select" ON "quote_answers" AS PERMISSIVE FOR SELECT TO "app_user" USING ("quote_answers"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_answers_insert" ON "quote_answers" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("quote_answers"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_answers_update" ON "quote_answers" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("quote_answers"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("quote_answers"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_answers_delete" ON "quote_answers" AS PERMISSIVE FOR DELETE TO "app_user" USING ("quote_answers"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_answers_system_select" ON "quote_answers" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "quote_answers_system_insert" ON "quote_answers" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "quote_answers_system_update" ON "quote_answers" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "quote_answers_system_delete" ON "quote_answers" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "quote_invoices_select" ON "quote_invoices" AS PERMISSIVE FOR SELECT TO "app_user" USING ("quote_invoices"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_invoices_insert" ON "quote_invoices" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("quote_invoices"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_invoices_update" ON "quote_invoices" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("quote_invoices"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("quote_invoices"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_invoices_delete" ON "quote_invoices" AS PERMISSIVE FOR DELETE TO "app_user" USING ("quote_invoices"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_invoices_system_select" ON "quote_invoices" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "quote_invoices_system_insert" ON "quote_invoices" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "quote_invoices_system_update" ON "quote_invoices" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "quote_invoices_system_delete" ON "quote_invoices" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "quote_lines_select" ON "quote_lines" AS PERMISSIVE FOR SELECT TO "app_user" USING ("quote_lines"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_lines_insert" ON "quote_lines" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("quote_lines"."company_id" = current_setting('app.company_id')::uuid and not locked);--> statement-breakpoint
CREATE POLICY "quote_lines_update" ON "quote_lines" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("quote_lines"."company_id" = current_setting('app.company_id')::uuid and not locked) WITH CHECK ("quote_lines"."company_id" = current_setting('app.company_id')::uuid and not locked);--> statement-breakpoint
CREATE POLICY "quote_lines_delete" ON "quote_lines" AS PERMISSIVE FOR DELETE TO "app_user" USING ("quote_lines"."company_id" = current_setting('app.company_id')::uuid and not locked);--> statement-breakpoint
CREATE POLICY "quote_lines_system_select" ON "quote_lines" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "quote_lines_system_insert" ON "quote_lines" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "quote_lines_system_update" ON "quote_lines" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "quote_lines_system_delete" ON "quote_lines" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "quotes_select" ON "quotes" AS PERMISSIVE FOR SELECT TO "app_user" USING ("quotes"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quotes_insert" ON "quotes" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("quotes"."company_id" = current_setting('app.company_id')::uuid and status = 'draft');--> statement-breakpoint
CREATE POLICY "quotes_update" ON "quotes" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("quotes"."company_id" = current_setting('app.company_id')::uuid and status <> 'accepted') WITH CHECK ("quotes"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quotes_delete" ON "quotes" AS PERMISSIVE FOR DELETE TO "app_user" USING ("quotes"."company_id" = current_setting('app.company_id')::uuid and false);--> statement-breakpoint
CREATE POLICY "quotes_system_select" ON "quotes" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "quotes_system_insert" ON "quotes" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "quotes_system_update" ON "quotes" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "quotes_system_delete" ON "quotes" AS PERMISSIVE FOR DELETE TO "app_system" USING (status = 'draft' and deleted_at is not null);--> statement-breakpoint
CREATE POLICY "register_select" ON "register" AS PERMISSIVE FOR SELECT TO "app_user" USING ("register"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "register_insert" ON "register" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("register"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "register_update" ON "register" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("register"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("register"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "register_delete" ON "register" AS PERMISSIVE FOR DELETE TO "app_user" USING ("register"."company_id" = current_setting('app.company_id')::uuid and false);--> statement-breakpoint
CREATE POLICY "register_system_select" ON "register" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "register_system_insert" ON "register" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "register_system_update" ON "register" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "register_system_delete" ON "register" AS PERMISSIVE FOR DELETE TO "app_system" USING (issued_at is null and deleted_at is not null);
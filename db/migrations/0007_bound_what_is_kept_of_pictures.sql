ALTER TABLE "assets" ADD COLUMN "issued" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "quotes" ADD COLUMN "issued_preset_id" uuid;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_issued_preset_id_fkey" FOREIGN KEY ("company_id","issued_preset_id") REFERENCES "public"."presets"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invoice_lines_photo_sha256_idx" ON "invoice_lines" USING btree ("company_id","photo_sha256") WHERE "invoice_lines"."photo_sha256" is not null;--> statement-breakpoint
CREATE INDEX "quote_lines_photo_sha256_idx" ON "quote_lines" USING btree ("company_id","photo_sha256") WHERE "quote_lines"."photo_sha256" is not null;--> statement-breakpoint
ALTER POLICY "assets_update" ON "assets" TO app_user USING ("assets"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("assets"."company_id" = current_setting('app.company_id')::uuid and issued);--> statement-breakpoint
ALTER POLICY "assets_system_delete" ON "assets" TO app_system USING (not issued);
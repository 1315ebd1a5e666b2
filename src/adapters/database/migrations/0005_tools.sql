CREATE TABLE "tool_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "tool_requests_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"member" text NOT NULL,
	"tool" text NOT NULL,
	"answers" text NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"word" text,
	"until" text,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"ended_because" text
);
--> statement-breakpoint
CREATE UNIQUE INDEX "tool_requests_open" ON "tool_requests" USING btree ("member","tool") WHERE "tool_requests"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "tool_requests_asked_at" ON "tool_requests" USING btree ("asked_at","position");--> statement-breakpoint
CREATE INDEX "tool_requests_member" ON "tool_requests" USING btree ("member","asked_at");--> statement-breakpoint
CREATE INDEX "tool_requests_ended_at" ON "tool_requests" USING btree ("ended_at");
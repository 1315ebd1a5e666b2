CREATE TABLE "holds" (
	"member" text PRIMARY KEY NOT NULL,
	"until" text NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"cursor" text
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"facts" text NOT NULL,
	"digest" text NOT NULL,
	"welcome_due" text,
	"departure_due" text
);
--> statement-breakpoint
CREATE TABLE "steps" (
	"member" text NOT NULL,
	"cause" text NOT NULL,
	"step" text NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"done_on" text,
	"had_nothing" boolean DEFAULT false NOT NULL,
	"reference" text,
	"failures" integer DEFAULT 0 NOT NULL,
	"failing_since" timestamp (3) with time zone,
	"why" text,
	CONSTRAINT "steps_member_cause_step_channel_pk" PRIMARY KEY("member","cause","step","channel")
);
--> statement-breakpoint
CREATE INDEX "members_welcome_due" ON "members" USING btree ("welcome_due","id");--> statement-breakpoint
CREATE INDEX "members_departure_due" ON "members" USING btree ("departure_due","id");--> statement-breakpoint
CREATE INDEX "steps_state" ON "steps" USING btree ("state","at");
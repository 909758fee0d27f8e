-- CreateTable
CREATE TABLE "venue_warning" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "venue_id" INTEGER NOT NULL,
    "program_id" INTEGER NOT NULL,
    "loss" DECIMAL(78,0) NOT NULL,
    "level" DECIMAL(78,0),

    CONSTRAINT "venue_warning_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "cover_cession" (
    "cover_id" INTEGER NOT NULL,
    "treaty" TEXT NOT NULL,
    "premium" DECIMAL(78,0) NOT NULL,
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,

    CONSTRAINT "cover_cession_pkey" PRIMARY KEY ("cover_id")
);

-- CreateTable
CREATE TABLE "cover_cancellation" (
    "cover_id" INTEGER NOT NULL,
    "until" BIGINT NOT NULL,
    "refund" DECIMAL(78,0) NOT NULL,
    "pool_refund" DECIMAL(78,0) NOT NULL,
    "charge" DECIMAL(78,0) NOT NULL,
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,

    CONSTRAINT "cover_cancellation_pkey" PRIMARY KEY ("cover_id")
);

-- CreateIndex
CREATE INDEX "venue_warning_venue_id_idx" ON "venue_warning"("venue_id");

-- CreateIndex
CREATE INDEX "venue_warning_program_id_idx" ON "venue_warning"("program_id");

-- CreateIndex
CREATE INDEX "cover_cession_block_number_idx" ON "cover_cession"("block_number");

-- CreateIndex
CREATE INDEX "cover_cancellation_block_number_idx" ON "cover_cancellation"("block_number");

-- AddForeignKey
ALTER TABLE "venue_warning" ADD CONSTRAINT "venue_warning_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue_warning" ADD CONSTRAINT "venue_warning_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue_listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue_warning" ADD CONSTRAINT "venue_warning_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_cession" ADD CONSTRAINT "cover_cession_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_cession" ADD CONSTRAINT "cover_cession_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "cover"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_cancellation" ADD CONSTRAINT "cover_cancellation_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_cancellation" ADD CONSTRAINT "cover_cancellation_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "cover"("id") ON DELETE CASCADE ON UPDATE CASCADE;

import { refuse, type Result } from "../../../domain/result.ts";
import type { Reading } from "../blocks.ts";
import type { Notices } from "../notices.ts";
export const readPdf = async (_bytes: Uint8Array, _notices: Notices): Promise<Result<Reading>> => refuse("file.type");

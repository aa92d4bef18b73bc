import type JSZip from "jszip";
import { refuse, type Result } from "../../../domain/result.ts";
import type { Reading } from "../blocks.ts";
import type { Notices } from "../notices.ts";
export const readDocx = async (_zip: JSZip, _notices: Notices): Promise<Result<Reading>> => refuse("file.type");

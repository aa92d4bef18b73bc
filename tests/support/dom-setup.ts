/** What components load when it is first needed is transformed first on a slow machine: waiting for it a second is not enough. */
import { configure } from "@testing-library/react";

configure({ asyncUtilTimeout: 15_000 });

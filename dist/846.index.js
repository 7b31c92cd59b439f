export const id = 846;
export const ids = [846];
export const modules = {

/***/ 22211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ runInStep),
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/actions/inputs.js
var actions_inputs = __webpack_require__(65355);
// EXTERNAL MODULE: ./build/actions/log.js
var log = __webpack_require__(90622);
;// CONCATENATED MODULE: ./build/actions/outputs.js
/** Outputs as the texts of a step: a list has one entry a line. */
function outputTexts(outputs) {
    const known = Object.entries(outputs).filter(([, value]) => value !== undefined);
    return new Map(known.map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : String(value)]));
}

// EXTERNAL MODULE: ./build/actions/runner.js + 1 modules
var runner = __webpack_require__(85619);
;// CONCATENATED MODULE: ./build/actions/workflow-step.js





/**
 * Runs a use case as a step of a workflow: inputs from `INPUT_*`, outputs into the runner's file.
 * Sets the exit status of the process.
 */
async function runStep(definition, act) {
    await runInStep(async (context) => {
        const inputs = (0,actions_inputs/* readInputs */.Ko)(definition.inputs, (0,actions_inputs/* givenByEnvironment */.mA)(process.env), context.log.warning);
        const outputs = await act(inputs, context);
        for (const [name, value] of outputTexts(outputs))
            core.setOutput(name, value);
        if ('json' in definition.outputs)
            core.setOutput('json', JSON.stringify(outputs));
    });
}
/** Runs what a step does without inputs and outputs, such as its post part. */
async function runInStep(work) {
    const status = await (0,runner/* run */.e)(work, { log: (0,log/* createStepLog */.d)(core), environment: process.env, step });
    // The runner knows only success and failure.
    process.exitCode = status === 0 ? 0 : 1;
}
const step = {
    setOutput: core.setOutput,
    exportVariable: core.exportVariable,
    saveState: core.saveState,
    state: core.getState,
    async appendSummary(markdown) {
        // Runners of old servers have no summary.
        if (!process.env.GITHUB_STEP_SUMMARY)
            return;
        await core.summary.addRaw(markdown, true).write();
    },
};


/***/ }),

/***/ 63846:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_definitions_push_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51801);
/* harmony import */ var _actions_push_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22211);



await (0,_actions_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .e)(_actions_definitions_push_js__WEBPACK_IMPORTED_MODULE_0__/* .PUSH */ .L, _actions_push_js__WEBPACK_IMPORTED_MODULE_1__.push);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};

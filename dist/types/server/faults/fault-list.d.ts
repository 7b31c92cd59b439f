import type { Fault, FaultEffects } from './fault.js';
/** A fault with its name and how often it has struck. */
export interface ListedFault extends Fault {
    readonly id: string;
    readonly hits: number;
}
export interface FaultRequest {
    readonly method: string;
    readonly path: string;
    readonly principal: string;
}
/** A fault that hits one request. */
export interface Strike {
    readonly id: string;
    readonly effects: FaultEffects;
}
export interface FaultList {
    add(fault: Fault): ListedFault;
    list(): ListedFault[];
    /** False when there is no such fault. */
    remove(id: string): boolean;
    clear(): void;
    /** What goes wrong with this request, counting it. The oldest fault that strikes wins; undefined when none does. */
    strike(request: FaultRequest): Strike | undefined;
}
export declare function createFaultList(): FaultList;

// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// The processes of a run: programs whose lines are read, real nats-servers, cores to pin them to.

const { spawn, execFileSync } = require('child_process');
const fs = require('fs');
const net = require('net');
const os = require('os');
const path = require('path');
const readline = require('readline');

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Nanoseconds of the monotonic clock, which the C++ programs print, too. */
const monotonicNs = () => Number(process.hrtime.bigint());

/** A running program, and what it says line by line. */
class Program {
    constructor(command, env) {
        this.name = path.basename(command.find((word) => word.includes('/')) ?? command[0]);
        this.errors = '';
        this.lines = [];
        this.wake = () => {};
        this.child = spawn(command[0], command.slice(1), { env, stdio: ['ignore', 'pipe', 'pipe'] });
        this.ended = new Promise((resolve) => {
            this.child.on('error', (error) => { this.errors += error.message; resolve(1); this.done(); });
            this.child.on('close', (code) => { resolve(code); this.done(); });
        });
        this.child.stderr.on('data', (data) => { this.errors += data; });
        readline.createInterface({ input: this.child.stdout })
            .on('line', (line) => { this.lines.push(line); this.wake(); });
    }

    done() {
        this.isDone = true;
        this.wake();
    }

    /** The next line; throws if none comes within `seconds`. */
    async line(seconds) {
        const deadline = Date.now() + seconds * 1000;
        while (this.lines.length === 0) {
            const left = deadline - Date.now();
            if (this.isDone || left <= 0)
                throw new Error(`${this.name} ${this.isDone ? 'ended' : 'took too long'}. ${this.errors}`);
            await new Promise((resolve) => {
                const timer = setTimeout(resolve, left);
                this.wake = () => { clearTimeout(timer); resolve(); };
            });
        }
        return this.lines.shift();
    }

    async json(seconds) {
        return JSON.parse(await this.line(seconds));
    }

    async ready() {
        if (await this.line(30) !== 'READY')
            throw new Error(`${this.name} did not say READY.`);
    }

    async end(signal = 'SIGKILL') {
        this.child.kill(signal);
        return this.ended;
    }
}

/** One port for each of `count` listeners, none of them the same. */
async function freePorts(count) {
    const servers = [];
    for (let i = 0; i < count; ++i) {
        const server = net.createServer();
        await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
        servers.push(server);
    }
    const ports = servers.map((server) => server.address().port);
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    return ports;
}

/** When something listens on `port`: asked every millisecond. */
async function listening(port, seconds = 10) {
    const deadline = Date.now() + seconds * 1000;
    while (Date.now() < deadline) {
        const there = await new Promise((resolve) => {
            const socket = net.connect(port, '127.0.0.1');
            socket.on('connect', () => { socket.destroy(); resolve(true); });
            socket.on('error', () => resolve(false));
        });
        if (there)
            return monotonicNs();
        await sleep(1);
    }
    throw new Error(`Nothing listens on port ${port}.`);
}

/** A real nats-server; keeps its ports over restarts. */
class Server {
    constructor(machine, name, tls) {
        this.machine = machine;
        this.name = name;
        this.tls = tls;
    }

    async writeConfig() {
        const { folder } = this.machine;
        [this.port, this.webSocketPort] = await freePorts(2);
        this.tcpUrl = `nats://127.0.0.1:${this.port}`;
        this.webSocketUrl = `${this.tls ? 'wss' : 'ws'}://127.0.0.1:${this.webSocketPort}`;
        this.config = path.join(folder, `${this.name}.conf`);
        const tls = this.tls
            ? `tls { cert_file: "${folder}/server.pem", key_file: "${folder}/server.key" }`
            : 'no_tls: true';
        // Patient with a receiver that is slower than the publisher.
        fs.writeFileSync(this.config, `server_name: ${this.name}
listen: "127.0.0.1:${this.port}"
write_deadline: "60s"
ping_interval: "10m"
websocket { listen: "127.0.0.1:${this.webSocketPort}"
${tls} }
`);
    }

    /** Starts it and gives the time when it took its first WebSocket connection. */
    async start() {
        if (!this.config)
            await this.writeConfig();
        this.startedAt = monotonicNs();
        this.program = this.machine.run('server', ['nats-server', '-c', this.config]);
        const upAt = await listening(this.webSocketPort);
        await listening(this.port);
        return upAt;
    }

    async stop(signal = 'SIGTERM') {
        await this.program.end(signal);
    }
}

/** Where all runs: a temporary folder, the cores, what is running. */
class Machine {
    constructor(binDir, pin) {
        this.binDir = binDir;
        this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nunect-bench-'));
        this.running = new Set();
        // The client has one core for itself, everybody else shares the first.
        this.cores = pin && os.cpus().length > 1 ? { server: 0, client: 1 } : {};
        process.on('exit', () => this.cleanUp());
        for (const signal of ['SIGINT', 'SIGTERM'])
            process.on(signal, () => process.exit(1));
        this.makeCertificates();
    }

    makeCertificates() {
        const openssl = (...words) => execFileSync('openssl', words, { cwd: this.folder, stdio: 'pipe' });
        const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
        openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30',
            '-subj', '/CN=nunect benchmark');
        openssl('req', ...key, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=localhost');
        fs.writeFileSync(path.join(this.folder, 'names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n');
        openssl('x509', '-req', '-in', 'server.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key',
            '-CAcreateserial', '-days', '30', '-extfile', 'names', '-out', 'server.pem');
        this.caFile = path.join(this.folder, 'ca.pem');
    }

    /** Path of a program of the benchmark. */
    program(name) {
        return path.join(this.binDir, name);
    }

    /** Runs `command` on the core of `role`: server or client. */
    run(role, command, env = {}) {
        const core = this.cores[role];
        const pinned = core === undefined ? command : ['taskset', '-c', String(core), ...command];
        const program = new Program(pinned, { ...process.env, ...env });
        this.running.add(program);
        program.ended.then(() => this.running.delete(program));
        return program;
    }

    async startServer(name, tls) {
        const server = new Server(this, name, tls);
        await server.start();
        return server;
    }

    cleanUp() {
        for (const program of this.running)
            program.child.kill('SIGKILL');
        fs.rmSync(this.folder, { recursive: true, force: true });
    }
}

module.exports = { Machine, sleep, monotonicNs, freePorts };

// Drives /fhir with fhir-kit-client, as a system written in JavaScript would. Exits with 1 and the reason when it cannot.
// node fhir-kit.mjs FOLDER BASE TOKEN, where FOLDER holds node_modules
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [folder, baseUrl, token] = process.argv.slice(2)
const library = join(folder, 'node_modules', 'fhir-kit-client', 'dist', 'index.js')
const { Client } = await import(pathToFileURL(library).href)
const client = new Client({ baseUrl, bearerToken: token })
const mark = 'kit' + Date.now() + Math.floor(Math.random() * 1e6)
const system = 'https://x.example/staff'
const practitioner = family => ({
  resourceType: 'Practitioner',
  identifier: [{ system, value: mark }],
  name: [{ family }]
})
const status = error => error.response?.status ?? error.response?.statusCode

const statement = await client.capabilityStatement()
assert.equal(statement.fhirVersion, '4.0.1')

const made = await client.create({ resourceType: 'Practitioner', body: practitioner('Before') })
const id = made.id
assert.equal((await client.read({ resourceType: 'Practitioner', id })).name[0].family, 'Before')
await client.update({ resourceType: 'Practitioner', id, body: { ...practitioner('After'), id } })
assert.equal((await client.vread({ resourceType: 'Practitioner', id, version: '1' })).name[0].family, 'Before')
await client.patch({
  resourceType: 'Practitioner',
  id,
  jsonPatch: [{ op: 'add', path: '/active', value: true }]
})
assert.equal((await client.history({ resourceType: 'Practitioner', id })).total, 3)

const searchParams = { identifier: `${system}|${mark}` }
assert.equal((await client.search({ resourceType: 'Practitioner', searchParams })).entry.length, 1)
assert.equal(
  (await client.search({ resourceType: 'Practitioner', searchParams, options: { postSearch: true } })).entry.length,
  1
)

const placeholder = 'urn:uuid:11111111-1111-4111-8111-111111111111'
const done = await client.transaction({
  body: {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      {
        resource: { resourceType: 'PractitionerRole', practitioner: { reference: placeholder } },
        request: { method: 'POST', url: 'PractitionerRole' }
      },
      {
        fullUrl: placeholder,
        resource: practitioner('Second'),
        request: { method: 'POST', url: 'Practitioner' }
      }
    ]
  }
})
assert.deepEqual(done.entry.map(e => e.response.status), ['201 Created', '201 Created'])
const pages = [await client.search({ resourceType: 'Practitioner', searchParams: { ...searchParams, _count: 1 } })]
pages.push(await client.nextPage({ bundle: pages[0] }))
assert.notEqual(pages[0].entry[0].resource.id, pages[1].entry[0].resource.id)
const chained = await client.search({
  resourceType: 'PractitionerRole',
  searchParams: { 'practitioner.identifier': `${system}|${mark}`, _include: 'PractitionerRole:practitioner' }
})
assert.deepEqual(chained.entry.map(e => e.search.mode).sort(), ['include', 'match'])

await client.delete({ resourceType: 'Practitioner', id })
await assert.rejects(client.read({ resourceType: 'Practitioner', id }), error => status(error) === 410)
await assert.rejects(
  client.create({ resourceType: 'Practitioner', body: { resourceType: 'Practitioner', gender: 'blue' } }),
  error => status(error) === 400
)

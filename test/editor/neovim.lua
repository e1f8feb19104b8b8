-- What run-neovim.mjs runs inside Neovim: hover, definition and diagnostics through the built-in LSP client.
local command = vim.fn.json_decode(vim.env.POLICY_XREF_COMMAND)
local draft = vim.env.POLICY_XREF_DRAFT
local failures = 0

local function check(what, holds, found)
  if not holds then
    failures = failures + 1
  end
  print((holds and '✔ ' or '✘ ') .. what .. (holds and '' or ': ' .. vim.inspect(found)))
end

--- Puts the cursor on the first occurrence of the words.
local function go_to(words)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  vim.fn.search(words, 'cW')
end

--- The answer of the server to a request at the cursor.
local function ask(method)
  local answers = vim.lsp.buf_request_sync(0, method, vim.lsp.util.make_position_params(0, 'utf-16'), 10000)
  for _, answer in pairs(answers or {}) do
    return answer.result
  end
end

vim.cmd('edit ' .. vim.fn.fnameescape(draft))
local client = vim.lsp.start_client({ name = 'policy-xref', cmd = command, root_dir = vim.fn.fnamemodify(draft, ':h') })
vim.lsp.buf_attach_client(0, client)

vim.wait(15000, function()
  return #vim.diagnostic.get(0) >= 4
end, 50)
local found = vim.diagnostic.get(0)
check('diagnostics arrive', #found == 4, found)
check('they are warnings with the rule as code', found[1] and found[1].severity == vim.diagnostic.severity.WARN and found[1].code == 'term/wrong-expansion', found[1])

for term, definition in pairs({ GCAP = 'Global Combat Air Programme', UNICORN = 'antenna', Quad = 'Australia', LeT = 'Lashkar', NSS = 'National Security Strategy' }) do
  go_to('\\<' .. term .. '\\>')
  local hover = ask('textDocument/hover')
  check('hover on ' .. term, hover and hover.contents.value:find(definition, 1, true) ~= nil, hover)
end

go_to('GCAP')
local definition = ask('textDocument/definition')
check('definition is a file', definition and definition[1] and vim.startswith(definition[1].targetUri or definition[1].uri, 'file:'), definition)

vim.lsp.buf.definition()
vim.wait(10000, function()
  return vim.fn.expand('%:e') == 'policy-source'
end, 50)
check('going there opens the article', vim.fn.expand('%:t') == 'asia-live-2025-05-07.policy-source', vim.fn.expand('%'))
local rest = vim.api.nvim_get_current_line():sub(vim.api.nvim_win_get_cursor(0)[2] + 1)
check('at the words', vim.startswith(rest, 'Global Combat Air Programme (GCAP)'), rest)

vim.lsp.stop_client(client)
vim.cmd(failures == 0 and 'qall!' or 'cquit!')

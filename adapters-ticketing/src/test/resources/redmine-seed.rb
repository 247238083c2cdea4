# Users, roles, fields and workflow for the tests; its last line tells what they are called. Safe to repeat.
ActiveJob::Base.queue_adapter = :inline # a mail that is sent beside this would lock the database
Setting.rest_api_enabled = '1'
Setting.login_required = '1'
Setting.text_formatting = ''
Setting.default_language = 'en'
Setting.notified_events = []
Redmine::DefaultData::Loader.load('en') if Redmine::DefaultData::Loader.no_data?
t = Tracker.find_by!(name: 'Support')
field = ->(name, length) {
  f = IssueCustomField.find_by(name: name) || IssueCustomField.new(name: name, field_format: 'string')
  f.attributes = {is_filter: true, searchable: true, max_length: length, visible: true}
  f.trackers = [t]; f.save!; f }
key = field.('ParleyConversationId', 128)
link = field.('ParleyLink', 512)
permissions = %i[view_issues add_issues edit_issues add_issue_notes view_private_notes set_notes_private]
role = ->(name, granted) {
  r = Role.find_by(name: name) || Role.new(name: name)
  r.permissions = granted; r.issues_visibility = 'all'; r.save!
  ids = IssueStatus.pluck(:id)
  ([0] + ids).product(ids).each { |a, b| WorkflowTransition.create!(tracker_id: t.id, role_id: r.id, old_status_id: a, new_status_id: b) if a != b }
  r }
parley = role.('Parley', permissions)
poor = role.('Poor', %i[view_issues])
customer = role.('Customer', %i[view_issues add_issues edit_issues add_issue_notes])
user = ->(login, admin) {
  u = User.find_by(login: login) || User.new(login: login, firstname: login.capitalize, lastname: 'Test', mail: "#{login}@parley.test", status: 1, language: 'en')
  u.password = u.password_confirmation = 'parley-pw-1234'; u.must_change_passwd = false; u.admin = admin; u.mail_notification = 'none'; u.save!
  u }
users = {parley: user.('parley', false), customer: user.('customer', false), boss: user.('boss', true)}
puts 'SEEDED ' + {keys: users.transform_values(&:api_key), users: users.transform_values(&:id),
  atom: users[:boss].rss_key, roles: {parley: parley.id, poor: poor.id, customer: customer.id},
  tracker: t.id, fields: {key: key.id, link: link.id}}.to_json

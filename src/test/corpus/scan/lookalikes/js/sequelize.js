const { Sequelize, DataTypes } = require('sequelize');

const db = new Sequelize('sqlite::memory:');
const Car = db.define('Car', { model: DataTypes.STRING });
Car.findOne({ where: { model: 'golf/gti' } });
